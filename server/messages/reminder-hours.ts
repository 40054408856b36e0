import type { DateTime } from 'luxon'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { allowedOn, firstAllowedMinute, firstAllowedSpan, type Span } from './rules.ts'

/** What a reminder is named by in the outbox: hours before a party's own arrival (R34). */
const BEFORE = { '24h': 24, '2h': 2 } as const
/** Two reminders nearer to each other than this many hours are one (design.md §8). */
const APART = 6

export type Which = keyof typeof BEFORE

export interface Reminder {
  readonly which: Which
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
}

export interface Plan {
  readonly reminders: readonly Reminder[]
  /** No hour before the start allows any: only the desk can help (R31). */
  readonly hopeless: boolean
}

export interface Reached {
  /** When the party itself arrives (R15). */
  readonly starts: DateTime
  /** The present instant: nothing is planned before it. */
  readonly at: DateTime
  readonly reachHours: readonly ReachHours[]
}

const dayOf = (instant: DateTime) => instant.setZone(PARK_ZONE).startOf('day')

/** The last minute, from an instant up to and with another, in which somebody may be written to; null when there is none. */
export const lastAllowedMinute = (
  from: DateTime,
  until: DateTime,
  reachHours: readonly ReachHours[],
): DateTime | null => {
  for (let midnight = dayOf(until); midnight >= dayOf(from); midnight = midnight.minus({ days: 1 })) {
    const lastOfEach = allowedOn(midnight, reachHours)
      .map(({ starts, ends }) => ({ starts, last: ends.minus({ minutes: 1 }) }))
      .map(({ starts, last }) => ({ starts, last: last < until ? last : until }))
      .filter(({ starts, last }) => last >= starts && last >= from)
      .map(({ last }) => last)
      .sort((one, other) => other.toMillis() - one.toMillis())
    if (lastOfEach[0]) return lastOfEach[0]
  }
  return null
}

/**
 * When the reminders of an appointment are due (R31, R34): 24 and 2 hours before, or the last allowed minute before that. One
 * that is past already is none, and one for which only hours after it are left is none either, for the news goes out then and
 * says the same. Two within six hours are one, the later; the earlier is of no use once the later is due, for after a
 * standstill one is said and no burst.
 */
export const reminderHours = ({ starts, at, reachHours }: Reached): Plan => {
  const later = starts.minus({ hours: BEFORE['2h'] })
  const earlier = starts.minus({ hours: BEFORE['24h'] })
  const hopeless = later > at && firstAllowedMinute(at, reachHours, starts) === null
  const second = later > at ? lastAllowedMinute(at, later, reachHours) : null
  if (second === null) return { reminders: [], hopeless }
  const last = { which: '2h', dueAt: second, uselessAt: starts } as const
  const first = earlier > at ? lastAllowedMinute(at, earlier, reachHours) : null
  const isApart = first !== null && first.plus({ hours: APART }) <= second
  return {
    reminders: isApart ? [{ which: '24h', dueAt: first, uselessAt: second }, last] : [last],
    hopeless,
  }
}

/**
 * Between which hours the desk rings to remind (R36): the first allowed from 24 hours before on, or else the last before that.
 * @returns null when there are none.
 */
export const callHours = ({ starts, at, reachHours }: Reached): Span | null => {
  const earliest = starts.minus({ hours: BEFORE['24h'] })
  const from = earliest > at ? earliest : at
  const near = firstAllowedSpan(from, reachHours, starts)
  const last = near === null ? lastAllowedMinute(at, from, reachHours) : null
  if (last === null) return near
  const span = allowedOn(dayOf(last), reachHours).find(({ starts, ends }) => starts <= last && last < ends)
  return span ? { starts: span.starts > at ? span.starts : at, ends: span.ends } : null
}

/** Whether a call to remind is still to be made: from two hours before on, whoever comes is on the way. */
export const isToBeRung = ({ starts, at }: Pick<Reached, 'starts' | 'at'>): boolean =>
  starts.minus({ hours: BEFORE['2h'] }) > at
