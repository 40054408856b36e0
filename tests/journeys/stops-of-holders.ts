import { sendMessages } from '../../jobs/send-messages.ts'
import { cancelForPark } from '../../server/booking/cancel-for-park.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { waysOf } from '../../server/messages/ways.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { bookOnPaper, openOnPaper } from './on-paper.ts'
import { at, type Go, type Guest, openCheck, type Stop, told, toldAtLength } from './stop.ts'
import { wayToChange } from './way-to-change.ts'

const book: Go = async guest => {
  const { way } = await openCheck(guest, 'cooling-off')
  await way.book()
}

const seePasscode = async (guest: Guest) => {
  await bookOnPaper(guest)
  await at('/appointment/passcode')(guest)
}

const giveWrongPasscode = async (guest: Guest) => {
  await seePasscode(guest)
  const { manage } = textIn(guest.locale).booking
  await guest.hand.type(guest.page.getByLabel(manage.passcode, { exact: true }), '0000')
  await guest.hand.follow(guest.page.getByRole('button', { name: manage.open }))
}

const askToCancel = async (guest: Guest) => {
  await openOnPaper(guest)
  await at('/appointment/cancellation')(guest)
}

const seeTimes = async (guest: Guest) => {
  await openOnPaper(guest)
  await at('/appointment/time')(guest)
}

/** Of a service that says its next times only. */
const seeNextTimes: Go = async guest => {
  await openOnPaper(guest, told, 'lawyer')
  await at('/appointment/time')(guest)
}

const askToMove = async (guest: Guest) => {
  await seeTimes(guest)
  await guest.hand.follow(guest.page.locator('.slots a').first())
}

/** Another hour than there is. */
const moveInVain: Go = async guest => {
  await seeTimes(guest)
  await at('/appointment/time?start=2026-11-27T03:00')(guest)
}

const cancel = async (guest: Guest) => {
  await openOnPaper(guest)
  await at('/appointment')(guest)
  await wayToChange(guest.page, guest.hand, guest.locale).cancel()
}

const openCalendar: Go = async guest => {
  await openOnPaper(guest)
  await at('/appointment/calendar')(guest)
}

/** Whoever is reached by e-mail may have it in mails as well. */
const askForCalendar = async (guest: Guest) => {
  const answers = { ...told, reach: { email: 'xiao.lin@example.org' } }
  await openOnPaper(guest, answers)
  await at('/appointment/calendar')(guest)
  for (const tick of await guest.page.getByRole('checkbox').all()) await guest.hand.press(tick)
  await guest.hand.follow(guest.page.locator('main form button').first())
}

/** What is in a calendar stays there: the page is still to be reached. */
const cancelWithCalendar: Go = async guest => {
  await askForCalendar(guest)
  await at('/appointment')(guest)
  await wayToChange(guest.page, guest.hand, guest.locale).cancel()
}

/** The park has called it off: by the link alone, and with the passcode. */
const isCalledOff =
  (opens: (guest: Guest) => Promise<unknown>): Go =>
  async guest => {
    const { sql } = guest.park
    await opens(guest)
    const [last] = await sql<[{ appointmentId: number; sequence: number }]>`
      select appointment_id, sequence from appointment order by appointment_id desc limit 1`
    const { appointmentId, sequence } = last
    await cancelForPark(guest.park.context, { appointmentId, accountId: 1 }, { sequence, because: 'closed' })
    await at('/appointment')(guest)
  }

/** The page was shown before the appointment changed. */
const cancelTooLate: Go = async guest => {
  await askToCancel(guest)
  await guest.page.locator('main [name=sequence]').evaluate(field => field.setAttribute('value', '7'))
  await guest.hand.follow(guest.page.locator('main form button').first())
}

const followLink: Go = async ({ page, park: { context, sql } }) => {
  const { partyId } = await bookFirst(context, 'individual-counselling')
  const [facts] = await letterFacts(sql, [partyId])
  if (facts) await page.goto(waysOf(context, facts).link)
}

const findNothing: Go = async guest => {
  await at('/find')(guest)
  await wayToChange(guest.page, guest.hand, guest.locale).find('12345678', '0000')
}

/** Messages that left, one that is no longer said, one that waits for the morning, and somebody whom the desk has to ring. */
const fillTheBox: Go = async guest => {
  const { context, setClock } = guest.park
  const send = () => sendMessages(context, openTransports(context.config))
  const onWeekends = { weekdays: 'never', weekends: { from: '09:00', to: '11:00' } } as const
  const reach = { by: 'sms', contact: '+8613800000004', telephoneOf: 'self' } as const
  await bookFirst(context, 'lawyer', { answers: { safeHours: onWeekends, reach } })
  setClock('2026-11-25T21:30')
  await cancel(guest)
  setClock('2026-11-26T08:30')
  await send()
  setClock('2026-11-26T21:30')
  await bookOnPaper(guest)
  await at('/demo')(guest)
  setClock('2026-11-25T09:00')
}

const openOwn =
  (rest = '', answers = told): Go =>
  async guest => {
    await openOnPaper(guest, answers)
    await at(`/appointment${rest && `/${rest}`}`)(guest)
  }

const changeWrongly: Go = async guest => {
  await openOwn('contact')(guest)
  await guest.page
    .locator('main form')
    .first()
    .evaluate(form => {
      for (const name of ['phone', 'weekday_from', 'cover']) {
        const field = form.querySelector(`[name=${name}]`) as HTMLInputElement
        field.value = name === 'weekday_from' ? '09:00' : '一二三四五六七八九'
      }
    })
  await guest.hand.follow(guest.page.locator('main form button').first())
}

const erase: Go = async guest => {
  await openOwn('erasure')(guest)
  await guest.hand.follow(guest.page.locator('main form button').first())
}

const readErased: Go = async guest => {
  await erase(guest)
  await at('/appointment/kept')(guest)
}

export const stopsOfHolders: Stop[] = [
  [200, 'booked', book],
  [200, 'where a link leads', followLink],
  [200, 'time and floor, and the rest for a passcode', seePasscode],
  [422, 'a wrong passcode', giveWrongPasscode],
  [200, 'the whole appointment', openOwn()],
  [200, 'an appointment with long answers', openOwn('', toldAtLength)],
  [200, 'the times it can be moved to', seeTimes],
  [200, 'the next times it can be moved to', seeNextTimes],
  [200, 'the question before moving', askToMove],
  [409, 'a time it cannot be moved to', moveInVain],
  [200, 'the question before cancelling', askToCancel],
  [200, 'cancelled', cancel],
  [200, 'called off by the park', isCalledOff(bookOnPaper)],
  [200, 'called off by the park, and the times near it', isCalledOff(openOnPaper)],
  [200, 'what a calendar entry would say', openCalendar],
  [200, 'a calendar entry that was asked for', askForCalendar],
  [200, 'cancelled, with an entry in a calendar', cancelWithCalendar],
  [
    200,
    'the entry of a cancelled hour',
    async guest => {
      await cancelWithCalendar(guest)
      await at('/appointment/calendar')(guest)
    },
  ],
  [409, 'an appointment that has changed', cancelTooLate],
  [200, 'how one is reached', openOwn('contact')],
  [200, 'how one is reached, at length', openOwn('contact', toldAtLength)],
  [422, 'how one is reached, with faults', changeWrongly],
  [200, 'what is kept', openOwn('kept')],
  [200, 'what is kept, at length', openOwn('kept', toldAtLength)],
  [200, 'the question before erasing', openOwn('erasure')],
  [200, 'an appointment whose holder was erased', erase],
  [200, 'what is kept of whom was erased', readErased],
  [200, 'nothing is left', at('/done')],
  [200, 'look-up', at('/find')],
  [422, 'a look-up that finds nothing', findNothing],
  [200, 'the box', fillTheBox],
  [200, 'the day', at('/demo/day?day=2026-11-26')],
  [200, 'a day without anybody', at('/demo/day?day=2027-06-06')],
]
