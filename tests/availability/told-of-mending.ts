import type { DateTime } from 'luxon'
import { expect } from 'vitest'
import type { Context } from '../../server/context.ts'
import { type ReachHours, reachHours } from '../../sql/booking/reach-hours.ts'
import { isAllowed } from '../messages/walked-hours.ts'

interface Party {
  readonly reachBy: 'sms' | 'email' | 'none'
  readonly state: string
  readonly starts: DateTime
  readonly hours: readonly ReachHours[]
  /** What was written to it since it was booked, and the calls that stand: how many, and from when on the first. */
  readonly letters: number
  readonly due: DateTime | null
  readonly calls: number
  readonly rung: DateTime | null
}

const isAllowedAt = (at: DateTime, hours: readonly ReachHours[]) =>
  isAllowed(Math.floor(at.diff(at.startOf('week'), 'minutes').minutes), hours)

const isSomeMinuteAllowed = (now: DateTime, { starts, hours }: Party) => {
  for (let at = now.startOf('minute'); at < starts; at = at.plus({ minutes: 1 }))
    if (isAllowedAt(at, hours)) return true
  return false
}

const partiesOf = ({ sql }: Context, appointmentIds: readonly number[]) => sql<Party[]>`
  select reach_by, state, arrives_at as starts, ${reachHours(sql)} as hours, letters, due, calls, rung
  from party join appointment using (appointment_id)
    cross join lateral (
      select count(*) as letters, min(due_at) as due from message
      where message.party_id = party.party_id
        and kind not in ('appointment_booked', 'appointment_reminder')) written
    cross join lateral (
      select count(*) as calls, min(lower(ring_between)) as rung from ring
      where ring.party_id = party.party_id
        and about ->> 'kind' not in ('appointment_booked', 'appointment_reminder')) asked
  where appointment_id = any(${[...appointmentIds]}::bigint[])`

/**
 * Whoever's appointment was called off was told once, in a way and at an hour that they allow, or has no such hour and is not written
 * to by telephone (R31, R35, R36); whoever's stands was told nothing. Gives in how many ways that came about.
 */
export const checkTold = async (context: Context, appointmentIds: readonly number[]): Promise<string[]> => {
  const parties = await partiesOf(context, appointmentIds)
  return parties.map(party => {
    const { reachBy, state, hours, letters, due, calls, rung } = party
    if (state === 'booked' || reachBy === 'none') {
      expect({ letters, calls }).toEqual({ letters: 0, calls: 0 })
      return state === 'booked' ? 'stands' : 'none'
    }
    const hopeless = !isSomeMinuteAllowed(context.now(), party)
    const rings = reachBy === 'sms' && (context.config.inEarnest || hopeless)
    expect({ letters, calls }).toEqual(rings ? { letters: 0, calls: 1 } : { letters: 1, calls: 0 })
    const at = rings ? rung : due
    if (hopeless) return `${reachBy}, no hour`
    expect(at !== null && at >= context.now() && isAllowedAt(at, hours)).toBe(true)
    return rings ? 'rung' : reachBy
  })
}
