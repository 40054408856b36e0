import { openOnPaper, openOwn } from './on-paper.ts'
import { at, type Go, type Guest, type Stop, told, toldAtLength } from './stop.ts'
import { wayToChange } from './way-to-change.ts'

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

/** What a holder keeps and may have: an entry in a calendar, how they are reached, what is kept of them. */
export const stopsOfOwnSide: Stop[] = [
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
  [200, 'how one is reached', openOwn('contact')],
  [200, 'how one is reached, at length', openOwn('contact', toldAtLength)],
  [422, 'how one is reached, with faults', changeWrongly],
  [200, 'what is kept', openOwn('kept')],
  [200, 'what is kept, at length', openOwn('kept', toldAtLength)],
  [200, 'the question before erasing', openOwn('erasure')],
  [200, 'an appointment whose holder was erased', erase],
  [200, 'what is kept of whom was erased', readErased],
]
