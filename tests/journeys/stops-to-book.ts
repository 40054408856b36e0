import { bookFirst, serviceOf } from '../setup/booking.ts'
import { leaveRoomForOne } from './leave-room-for-one.ts'
import {
  addressOfForm,
  at,
  atService,
  type Go,
  openCheck,
  openDetails,
  openStart,
  type Stop,
  toldAtLength,
} from './stop.ts'
import { wayToBook } from './way-to-book.ts'

/** Every answer that can be wrong is wrong, and every one that is folded away is answered. */
const answerWrongly: Go = async guest => {
  const { page, hand, locale } = guest
  await openDetails(guest, 'joint-mediation')
  await page.locator('#details').evaluate(form => {
    const field = (name: string) => form.querySelector(`[name=${name}]`) as HTMLInputElement
    field('called').value = '长'.repeat(5_000)
    for (const [name, value] of [
      ['weekday_from', '18:00'],
      ['weekday_until', '09:00'],
      ['weekend_from', '09:00'],
    ])
      field(name as string).value = value as string
    field('phone').value = '12'
    field('passcode').value = '12a'
    field('cover').value = '一二三四五六七八九'
    for (const value of ['sms', 'child'])
      (form.querySelector(`[value=${value}]`) as HTMLInputElement).checked = true
  })
  await wayToBook(page, hand, locale).goOn()
}

const loseTheRace: Go = async guest => {
  const { context } = guest.park
  const { way, service, starts } = await openCheck(guest, 'separate-mediation')
  await leaveRoomForOne(context, service, starts)
  await bookFirst(context, service.code, { starts })
  await way.book()
}

const bringAnOldKey: Go = async guest => {
  const { way } = await openCheck(guest, 'granny-tian')
  await guest.page.locator('#check [name=key]').evaluate(key => key.setAttribute('value', 'old'))
  await way.book()
}

/** One or two may come: the questions are shown once two do. */
const seeWhoComes: Go = async guest => {
  await openStart(guest, 'cooling-off')
  await guest.hand.press(guest.page.locator('[name=coming][value=both]'))
}

const leaveQuestionsOpen: Go = async guest => {
  await openStart(guest, 'joint-mediation')
  await guest.hand.follow(guest.page.locator('#questions button').first())
}

export const stopsToBook: Stop[] = [
  [200, 'home', at('/')],
  [200, 'the door of couples', at('/d/1')],
  [200, 'the door of families, narrowed', at('/d/2?age=parent&when=evening')],
  [200, 'the door of the law', at('/d/3')],
  [200, 'a door where nothing fits', at('/d/1?who=apart&when=weekend')],
  [200, 'the week of a session for two', atService('joint-mediation')],
  [200, 'the week of a session for one', atService('parent-counselling')],
  [200, 'a week ahead', atService('registry-mediation', '?from=2026-12-09')],
  [200, 'a week without an opening', atService('matchmaker', '?from=2026-11-23')],
  [200, 'three next times', atService('protection-order')],
  [200, 'the questions before a session of two', guest => openStart(guest, 'joint-mediation')],
  [200, 'who comes, and the questions of two', seeWhoComes],
  [422, 'the questions, not answered', leaveQuestionsOpen],
  [200, 'details', guest => openDetails(guest, 'school-age')],
  [422, 'details with every fault', answerWrongly],
  [200, 'the page before the button', guest => openCheck(guest, 'preschool')],
  [
    200,
    'the page before the button, with long answers',
    guest => openCheck(guest, 'preschool', toldAtLength),
  ],
  [409, 'the page before the button, opened too long ago', bringAnOldKey],
  [409, 'a lost race with everything kept', loseTheRace],
  [
    409,
    'an hour that is not open',
    async ({ page, park }) => {
      const service = await serviceOf(park.context, 'lawyer')
      await page.goto(addressOfForm(park, service, '2026-11-25T03:00'))
    },
  ],
]
