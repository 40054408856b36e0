import { sendMessages } from '../../jobs/send-messages.ts'
import { cancelForPark } from '../../server/booking/cancel-for-park.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { unsubscribeLink } from '../../server/messages/unsubscribe-key.ts'
import { waysOf } from '../../server/messages/ways.ts'
import { letterFacts } from '../../sql/messages/letter-facts.ts'
import { textIn } from '../../views/text/text.ts'
import { bookFirst } from '../setup/booking.ts'
import { bookOnPaper, openOnPaper, openOwn } from './on-paper.ts'
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

/** At the end of a reminder that some account was sent. */
const openStop: Go = async guest => {
  const { context, sql } = guest.park
  const [sent] = await sql<[{ messageId: number }]>`
    insert into message (kind, channel, account_id, about, once, due_at, useless_at, state)
    select 'shift_reminder', 'email', min(account_id), '{}', gen_random_uuid(), ${context.now()}, ${context.now()}, 'sent'
    from account returning message_id`
  await at(new URL(unsubscribeLink(context, sent.messageId)).pathname)(guest)
}

const stopReminders: Go = async guest => {
  await openStop(guest)
  await guest.hand.follow(guest.page.locator('main form button').first())
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
  [409, 'an appointment that has changed', cancelTooLate],
  [200, 'nothing is left', at('/done')],
  [200, 'where reminders are stopped', openStop],
  [200, 'reminders that have stopped', stopReminders],
  [200, 'look-up', at('/find')],
  [422, 'a look-up that finds nothing', findNothing],
  [200, 'the box', fillTheBox],
  [200, 'the day', at('/demo/day?day=2026-11-26')],
  [200, 'a day without anybody', at('/demo/day?day=2027-06-06')],
]
