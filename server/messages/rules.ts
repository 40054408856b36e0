import type { DateTime } from 'luxon'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import { PARK_ZONE } from '../../sql/instants.ts'

/** A half-open span of instants. */
export interface Span {
  readonly starts: DateTime
  readonly ends: DateTime
}

/** Minutes after midnight between which the park writes to people: not from 21:00 to 08:00 (R31). */
const DAYTIME = { opens: 8 * 60, closes: 21 * 60 }

/** From when the news of a closure of that day may leave, inside safe hours (R9b, R31): whoever would set out knows before. */
export const CLOSURE_NEWS_OPENS = 6 * 60 + 30

const minuteOfDay = (time: string) => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  return hours * 60 + minutes
}

/** Whether a span of the day, 'HH:mm' to 'HH:mm', has a minute in which the park writes at all (R31). */
export const leavesAMinute = ({ from, to }: { readonly from: string; readonly to: string }): boolean =>
  Math.max(minuteOfDay(from), DAYTIME.opens) < Math.min(minuteOfDay(to), DAYTIME.closes)

/**
 * The spans of a day of the park in which somebody may be written to (R31), earliest first.
 * @param opens the minute after midnight before which nothing leaves.
 */
export const allowedOn = (
  midnight: DateTime,
  reachHours: readonly ReachHours[],
  opens = DAYTIME.opens,
): Span[] => {
  const daytime = { ...DAYTIME, opens }
  const safe = reachHours
    .filter(({ weekdays }) => weekdays.includes(midnight.weekday))
    .map(({ from, to }) => ({ opens: minuteOfDay(from), closes: minuteOfDay(to) }))
  return (reachHours.length === 0 ? [daytime] : safe)
    .map(hours => ({
      starts: midnight.plus({ minutes: Math.max(hours.opens, daytime.opens) }),
      ends: midnight.plus({ minutes: Math.min(hours.closes, daytime.closes) }),
    }))
    .filter(({ starts, ends }) => starts < ends)
    .sort((one, other) => one.starts.toMillis() - other.starts.toMillis())
}

const later = (one: DateTime, other: DateTime) => (one > other ? one : other)
const earlier = (one: DateTime, other: DateTime) => (one < other ? one : other)

/**
 * The first span, from an instant on, in which news may reach somebody (R31): outside the quiet hours and inside the hours
 * called safe. Without such hours, any day will do; with hours for some weekdays only, no other day will.
 * @param opens as of allowedOn: of the news of a closure it is earlier.
 * @returns null when there is none before the news is of no use any more.
 */
export const firstAllowedSpan = (
  at: DateTime,
  reachHours: readonly ReachHours[],
  uselessAt: DateTime,
  opens = DAYTIME.opens,
): Span | null => {
  const today = at.setZone(PARK_ZONE).startOf('day')
  for (let midnight = today; midnight < uselessAt; midnight = midnight.plus({ days: 1 }))
    for (const { starts, ends } of allowedOn(midnight, reachHours, opens)) {
      const span = { starts: later(starts, at), ends: earlier(ends, uselessAt) }
      if (span.starts < span.ends) return span
    }
  return null
}

/** The first instant of that span: `at` itself when it is allowed. */
export const firstAllowedMinute = (
  at: DateTime,
  reachHours: readonly ReachHours[],
  uselessAt: DateTime,
): DateTime | null => firstAllowedSpan(at, reachHours, uselessAt)?.starts ?? null

/** How long a message is one sender's own. */
export const LEASE_SECONDS = 60
/** Milliseconds that a try may take: less than that, so that nobody else tries it meanwhile. */
export const A_TRY = 45_000

/** A message of which nothing has left, and that nobody was asked to take: the try that was begun does not count. */
export const untried = <Message extends { readonly tries: number }>(message: Message): Message => ({
  ...message,
  tries: message.tries - 1,
})

/** Minutes to wait after each try that failed; after the last there is no other. */
const LADDER = [1, 5, 25, 120]

/** When to try again after so many tries, or null: it was tried in vain. @param atLeast minutes that were asked for */
export const nextTry = (at: DateTime, tries: number, atLeast = 0): DateTime | null => {
  const minutes = LADDER[tries - 1]
  return minutes === undefined ? null : at.plus({ minutes: Math.max(minutes, atLeast) })
}
