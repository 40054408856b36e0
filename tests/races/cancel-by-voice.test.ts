import { expect, it } from 'vitest'
import { cancelAppointment } from '../../server/booking/cancel-appointment.ts'
import { confirmCancellation } from '../../server/booking/confirm-cancellation.ts'
import { keepAppointment } from '../../server/booking/keep-appointment.ts'
import { Refusal } from '../../server/refusal.ts'
import { markUnclear } from '../../sql/booking/closing.ts'
import { connect } from '../../sql/connect.ts'
import { anAccount, bookLawyer, keptOf } from '../booking/held.ts'
import { serviceOf } from '../setup/booking.ts'
import { visitorOf } from '../setup/visitor.ts'
import { many, openTwoInstances } from './two-instances.ts'

const { context, sql, setClock, turn, origins, database, partyOf } = await openTwoInstances()
const accountId = await anAccount(context)

/** What a verb came to: what it gave, or the rule that said no. Anything else is a fault. */
const outcomeOf = (doing: Promise<unknown>) =>
  doing.then(
    given => String(given),
    error => {
      if (error instanceof Refusal) return error.rule as string
      throw error
    },
  )
const count = (list: readonly string[], one: string) => list.filter(other => other === one).length

it('asking ten times at once, over two instances, is asked once', async () => {
  const { address: service } = await serviceOf(context, 'lawyer')
  const visitor = visitorOf(origins[0])
  const { reference } = await visitor.books({ service })
  await visitor.givesPasscode()
  const { cookies, canary } = visitor
  const windows = many(10, position => visitorOf(turn(position), { cookies, canary }))
  const asked = await Promise.all(
    windows.map(async window => ({ window, page: await window.asksToCancel() })),
  )

  const answers = await Promise.all(
    asked.map(({ window, page }) => window.sends(page, '/appointment/cancellation')),
  )

  expect(new Set(answers.map(({ status, headers }) => `${status} ${headers.location}`))).toEqual(
    new Set(['303 /appointment/cancellation']),
  )
  const kept = await keptOf(context, await partyOf(reference))
  expect(kept).toMatchObject({ state: 'booked', asked: true, open: 1, sequence: 0, messages: 0 })
  expect(kept.verbs).toEqual(['appointment.book', 'appointment.ask_to_cancel'])
})

it('asking and keeping at once, forty times, ends asked with one call or kept with none', async () => {
  const other = connect(database, 40)
  const elsewhere = { ...context, sql: other }
  const booked = await bookLawyer(context)
  await Promise.all(
    many(40, position =>
      position % 2 === 0
        ? cancelAppointment(position % 4 === 0 ? context : elsewhere, booked.mine, 0)
        : keepAppointment(position % 4 === 1 ? context : elsewhere, booked.mine, 0),
    ),
  )
  await other.end()

  const { asked, open, verbs, outcomes, state } = await keptOf(context, booked)
  expect(state).toBe('booked')
  expect(open).toBe(asked ? 1 : 0)
  const asks = count(verbs, 'appointment.ask_to_cancel')
  expect(asks - count(verbs, 'appointment.keep')).toBe(open)
  expect(outcomes).toEqual(many(asks - open, () => 'dropped'))
})

it.each(many(10, position => position))('keeping and confirming at once is one of them (%i)', async () => {
  const booked = await bookLawyer(context)
  await cancelAppointment(context, booked.mine, 0)

  const outcomes = await Promise.all([
    outcomeOf(keepAppointment(context, booked.mine, 0)),
    outcomeOf(confirmCancellation(context, booked, accountId)),
  ])

  expect(count(outcomes, 'appointment_has_changed')).toBe(1)
  const { state, claims, open } = await keptOf(context, booked)
  expect(open).toBe(0)
  expect(claims > 0).toBe(state === 'booked')
})

it('confirming while it begins is one of both, and while it closes cancels nothing', async () => {
  const booked = await bookLawyer(context)
  await cancelAppointment(context, booked.mine, 0)
  const before = { ...context, now: () => booked.starts.minus({ milliseconds: 1 }) }
  const after = { ...context, now: () => booked.starts }
  const outcomes = await Promise.all(
    many(10, position =>
      outcomeOf(confirmCancellation(position % 2 === 0 ? after : before, booked, accountId)),
    ),
  )
  expect(new Set(outcomes).size).toBeLessThanOrEqual(2)
  expect((await keptOf(context, booked)).verbs.slice(2)).toEqual(['appointment.cancel'])

  const late = await bookLawyer(context)
  await cancelAppointment(context, late.mine, 0)
  const closing = late.starts.endOf('day')
  setClock(closing.toISO())
  const [outcome] = await Promise.all([
    outcomeOf(confirmCancellation(context, late, accountId)),
    markUnclear(sql, closing),
  ])
  expect(outcome).toBe('too_late_to_cancel')
  expect(await keptOf(context, late)).toMatchObject({ state: 'unclear', asked: true })
})
