import type { DateTime } from 'luxon'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { allowedOn, firstAllowedMinute, firstAllowedSpan, type Span } from './rules.ts'

/** What a reminder is named by in the outbox: hours before a party's own arrival (R34). */
const BEFORE = { '24h': 24, '2h': 2 } as const
/** Whoever starts within so many hours is on the way, and is reminded no more. */
export const hoursWithoutReminder = BEFORE['2h']

/** Two reminders nearer to each other than this many hours are one (design.md §8). */
export const APART = 6

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

export interface Reminded extends Reached {
  /** Whether the news of this hour has still to go out: it says the same. */
  readonly newsWaits: boolean
}

const dayOf = (instant: DateTime) => instant.setZone(PARK_ZONE).startOf('day')

/** Whether there is still something to remind of: from two hours before on, whoever comes is on the way. */
export const isStillToRemind = ({ starts, at }: Pick<Reached, 'starts' | 'at'>): boolean =>
  starts.minus({ hours: hoursWithoutReminder }) > at

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
 * When one of the reminders is due: at its instant, or the last allowed minute before. When only later hours are left, the news
 * goes out in them and says the same; if that is out already, the first of them is the reminder's.
 */
const dueOf = ({ starts, at, reachHours, newsWaits }: Reminded, which: Which): DateTime | null => {
  const nominal = starts.minus({ hours: BEFORE[which] })
  if (nominal <= at) return null
  const before = lastAllowedMinute(at, nominal, reachHours)
  return before ?? (newsWaits ? null : firstAllowedMinute(nominal, reachHours, starts))
}

/**
 * When the reminders of an appointment are due (R31, R34): 24 and 2 hours before. One whose instant is past already is none. Two
 * within six hours are one, the later; the earlier is of no use once the later is due, for after a standstill one is said and
 * no burst.
 */
export const reminderHours = (reminded: Reminded): Plan => {
  const { starts, at, reachHours } = reminded
  const second = dueOf(reminded, '2h')
  if (second === null)
    return {
      reminders: [],
      hopeless: isStillToRemind(reminded) && firstAllowedMinute(at, reachHours, starts) === null,
    }
  const last = { which: '2h', dueAt: second, uselessAt: starts } as const
  const first = dueOf(reminded, '24h')
  const isApart = first !== null && first.plus({ hours: APART }) <= second
  const reminders = isApart ? [{ which: '24h', dueAt: first, uselessAt: second } as const, last] : [last]
  return { reminders, hopeless: false }
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
