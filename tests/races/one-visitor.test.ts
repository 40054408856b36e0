import { expect, it } from 'vitest'
import { referenceOn, type Visitor, visitorOf } from '../setup/visitor.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { sql, setClock, turn, origins } = await openTwoInstances()

/** Ten windows of one browser, at both instances by turns. */
const windowsOf = ({ cookies, canary }: Visitor) =>
  many(10, position => visitorOf(turn(position), { cookies, canary }))

const statuses = (answers: readonly { readonly status: number }[]) => [
  ...new Set(answers.map(({ status }) => status)),
]

it('the same form ten times at once is one appointment, and all ten see it (R11)', async () => {
  const visitor = visitorOf(origins[0])
  const check = await visitor.checks()

  const windows = windowsOf(visitor)
  const answers = await Promise.all(
    windows.map(async window => ({ window, page: await window.presses(check) })),
  )

  expect(statuses(answers.map(({ page }) => page))).toEqual([303])
  const shown = await Promise.all(
    answers.map(async ({ window, page }) => referenceOn(await window.follows(page))),
  )
  expect(new Set(shown).size).toBe(1)
  const [written] = await sql`
    select count(*)::int as parties, count(distinct appointment_id)::int as appointments,
      (select count(*)::int from message
        where message.party_id = any (array_agg(party.party_id)) and kind = 'appointment_booked') as messages,
      (select count(*)::int from audit_entry where about = 'appointment/' || min(appointment_id)) as audited
    from party where called = ${visitor.canary.called}`
  expect(written).toEqual({ parties: 1, appointments: 1, messages: 1, audited: 1 })
})

it('cancelling ten times at once is one cancellation, said once (R32)', async () => {
  const visitor = visitorOf(origins[0])
  const { reference } = await visitor.books()
  await visitor.givesPasscode()
  const asked = await Promise.all(
    windowsOf(visitor).map(async window => ({ window, page: await window.asksToCancel() })),
  )

  const answers = await Promise.all(
    asked.map(({ window, page }) => window.sends(page, '/appointment/cancellation')),
  )

  expect(statuses(answers)).toEqual([303])
  const [left] = await sql`
    select state, party.sequence,
      (select count(*)::int from reservation where reservation.appointment_id = appointment.appointment_id) as claims,
      (select count(*)::int from message
        where message.party_id = party.party_id and kind = 'appointment_cancelled') as messages,
      (select count(*)::int from audit_entry
        where about = 'appointment/' || appointment.appointment_id and verb = 'appointment.cancel') as audited
    from party join appointment using (appointment_id) where reference = ${reference}`
  expect(left).toEqual({ state: 'cancelled', sequence: 1, claims: 0, messages: 1, audited: 1 })
})

it('of fifty guesses at once five are compared, and then not even the right passcode opens for an hour (R16)', async () => {
  const visitor = visitorOf(origins[0])
  const { reference } = await visitor.books()
  const guesses = many(50, position => String(1000 + position))
  const pages = await Promise.all(origins.map(origin => visitorOf(origin).gets('/find')))
  const finds = (position: number, passcode: string) =>
    visitorOf(turn(position)).sends(pages[0] as never, '/find', { reference, passcode })

  const answers = await Promise.all(guesses.map((guess, position) => finds(position, guess)))

  expect(statuses(answers)).toEqual([422])
  const [counted] = await sql`select passcode_tries from party where reference = ${reference}`
  expect(counted).toEqual({ passcodeTries: 5 })
  expect((await finds(0, visitor.canary.passcode)).status).toBe(422)
  expect((await finds(1, visitor.canary.passcode)).status).toBe(422)
  setClock('2026-11-25T10:01')
  expect((await finds(0, visitor.canary.passcode)).status).toBe(303)
})
