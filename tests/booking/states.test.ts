import { describe, expect, it } from 'vitest'
import { refusalOrThrow } from '../../server/refusal.ts'
import { textIn } from '../../views/text/text.ts'
import { oneParty } from '../messages/one-party.ts'
import { openPark } from '../setup/park.ts'

const { context, sql } = await openPark('2026-11-25T09:00')
const { appointmentId } = await oneParty(context)

const states = ['booked', 'arrived', 'completed', 'cancelled', 'missed', 'unclear'] as const
/** domain.md §7, written out once more by hand. */
const drawn = new Set([
  ...['booked > arrived', 'arrived > completed', 'booked > cancelled', 'booked > missed', 'booked > unclear'],
  ...['unclear > completed', 'unclear > missed', 'arrived > cancelled', 'arrived > booked'],
])
const pairs = states.flatMap(from => states.filter(to => to !== from).map(to => [from, to] as const))
const allowed = pairs.filter(([from, to]) => drawn.has(`${from} > ${to}`))
const others = pairs.filter(([from, to]) => !drawn.has(`${from} > ${to}`))

/** An appointment in some state, however it came there. */
const inState = async (state: string) => {
  await sql`alter table appointment disable trigger an_appointment_goes_step_by_step`
  await sql`update appointment set state = ${state} where appointment_id = ${appointmentId}`
  await sql`alter table appointment enable trigger an_appointment_goes_step_by_step`
}
const go = (state: string) => sql`
  update appointment set state = ${state} where appointment_id = ${appointmentId} returning state`

describe('an appointment', () => {
  it('has nine steps of thirty', () => {
    expect([allowed.length, others.length]).toEqual([9, 21])
  })

  it.each(allowed)('goes from %s to %s', async (from, to) => {
    await inState(from)
    expect(await go(to)).toMatchObject([{ state: to }])
  })

  it.each(others)('does not go from %s to %s, and says so in words', async (from, to) => {
    await inState(from)
    const refusal = await go(to).then(
      () => null,
      error => refusalOrThrow(error),
    )
    expect(refusal).toMatchObject({ rule: 'an_appointment_goes_step_by_step', status: 409 })
    expect(await sql`select state from appointment`).toMatchObject([{ state: from }])
  })

  it.each(states)('that is %s may be written as it is', async state => {
    await inState(state)
    expect(await go(state)).toHaveLength(1)
  })

  it('has a sentence for a step that it does not take, in both languages', () => {
    for (const locale of ['zh-CN', 'en'] as const)
      expect(textIn(locale).refused.an_appointment_goes_step_by_step.length).toBeGreaterThan(10)
  })
})
