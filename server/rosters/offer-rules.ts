import { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { firstAllowedMinute } from '../messages/rules.ts'

const HOURS_TO_ANSWER = 48

/**
 * Until when an offer is answered (R45): 48 hours, or half of the time until the shift where that is shorter, counted from the first
 * minute in which its message may leave (R31); null once the shift has begun.
 */
export const answerByOf = (now: DateTime, starts: DateTime): DateTime | null => {
  if (starts <= now) return null
  const from = firstAllowedMinute(now, [], starts) ?? now
  const half = from.plus({ minutes: Math.floor(starts.diff(from, 'minutes').minutes / 2) })
  return DateTime.min(from.plus({ hours: HOURS_TO_ANSWER }), half)
}

/** What becomes of each position of a draft when it is published. */
export const publicationOf = (positions: readonly PositionShown[], now: DateTime) => {
  const held = positions.filter(({ cancelledAt, ends }) => cancelledAt === null && ends > now)
  const planned = held.filter(({ state }) => state === 'planned')
  return {
    /** Is offered. */
    offered: planned.filter(({ starts }) => starts > now),
    /** Its shift has begun: nobody is asked to have been there. */
    begun: positions.filter(({ state, starts }) => state === 'planned' && starts <= now),
    standing: held.filter(({ state }) => state === 'standing'),
    lacking: held.filter(({ assignmentId, starts }) => assignmentId === null && starts > now),
    /** Shifts whose room is claimed. */
    shifts: [
      ...new Map(held.map(({ shiftId, starts, ends }) => [shiftId, { shiftId, starts, ends }])).values(),
    ],
  }
}

/** A tstzrange, half-open (R7), as PostgreSQL reads it. */
export const spanOf = ({ starts, ends }: { readonly starts: DateTime; readonly ends: DateTime }) =>
  `[${starts.toISO()},${ends.toISO()})`

/** The last of the instants by which offers are answered; null of none. */
export const latestOf = (offers: readonly { readonly answerBy: DateTime }[]): DateTime | null =>
  DateTime.max(...offers.map(({ answerBy }) => answerBy)) ?? null

/** Every day, 'YYYY-MM-DD', of the months in which these instants lie. */
export const daysOfMonths = (instants: readonly DateTime[]): string[] => {
  const months = new Map(instants.map(at => [at.toFormat('yyyy-MM'), at.startOf('month')]))
  return [...months.values()]
    .sort((one, other) => +one - +other)
    .flatMap(first =>
      Array.from({ length: first.daysInMonth ?? 0 }, (_, day) => first.plus({ days: day }).toISODate() ?? ''),
    )
}
