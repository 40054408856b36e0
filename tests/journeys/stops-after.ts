import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { at, type Go, type Guest, type Stop } from './stop.ts'
import { wayToChange } from './way-to-change.ts'

const weekdays = { from: '09:00', to: '11:30' }
const reaches = {
  telephone: { by: 'sms', contact: '+8613800000004', telephoneOf: 'self' },
  mail: { by: 'email', contact: 'xiaolin@example.org' },
} as const

/** Books a lawyer's time and gives reference and passcode, as somebody who can be reached like that. */
const openLawyer = async (guest: Guest, reach: keyof typeof reaches) => {
  const { context } = guest.park
  const answers = {
    ...{ reach: reaches[reach], passcode: '2604', called: '小林' },
    safeHours: { weekdays, weekends: 'never' },
  } as const
  const booked = await bookFirst(context, 'protection-order', { answers })
  await at('/find')(guest)
  await wayToChange(guest.page, guest.hand, guest.locale).find(booked.reference, '2604')
  return booked
}

const askBeforehand =
  (reach: keyof typeof reaches): Go =>
  async guest => {
    await openLawyer(guest, reach)
    await at('/appointment/cancellation')(guest)
  }

const hold =
  (reach: keyof typeof reaches): Go =>
  async guest => {
    await askBeforehand(reach)(guest)
    const { ask } = textIn(guest.locale).booking.standing.voice
    await guest.hand.follow(guest.page.getByRole('button', { name: ask, exact: true }))
  }

const holdAndLook: Go = async guest => {
  await hold('telephone')(guest)
  await at('/appointment')(guest)
}

const callOnList: Go = async guest => {
  await hold('telephone')(guest)
  await at('/demo')(guest)
}

const lookAfterwards: Go = async guest => {
  const { park } = guest
  const { partyId, starts } = await openLawyer(guest, 'mail')
  await park.sql`update visitor_session set expires_at = expires_at + interval '30 days' where party_id = ${partyId}`
  park.setClock(starts.plus({ hours: 2 }).toISO())
  await at('/appointment')(guest)
  park.setClock('2026-11-25T09:00')
}

/** How an appointment looks after it was booked: held for a voice, and over. */
export const stopsAfter: Stop[] = [
  [200, 'the question before a cancellation by voice', askBeforehand('telephone')],
  [200, 'the question before a cancellation at the desk', askBeforehand('mail')],
  [200, 'a time that is kept until a voice is heard', hold('telephone')],
  [200, 'a time that is kept until somebody comes to the desk', hold('mail')],
  [200, 'an appointment that waits for a voice', holdAndLook],
  [200, 'the box with a call about a cancellation', callOnList],
  [200, 'a time that is over', lookAfterwards],
]
