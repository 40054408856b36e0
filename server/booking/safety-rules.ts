import type { DateTime } from 'luxon'
import type { WorkingSpan } from '../../sql/availability/working-spans.ts'
import type { NamedForSafety } from '../../sql/rosters/safety-duty.ts'
import { parkDay } from '../park-time.ts'

/** Working hours after which somebody whom nobody has looked at is told of to more than who is on duty (R15). */
export const HOURS_UNOPENED = 4
/** So many days before and after, whoever is named for safety is told then. */
export const DAYS_NAMED = 14
/** From when somebody who was not reached is tried again on the next working day. */
const AGAIN_FROM = { hours: 9 }

/** What a case waits for, as it stands. */
interface Waiting {
  readonly answeredAt: DateTime
  readonly againAt: DateTime | null
}

const lastOf = (spans: readonly WorkingSpan[], day: string) =>
  spans.findLast(({ starts }) => parkDay(starts) === day)?.ends ?? null

/** Since when it waits: an answer, or the time it was put off to. */
export const since = ({ answeredAt, againAt }: Waiting): DateTime =>
  againAt !== null && againAt > answeredAt ? againAt : answeredAt

/**
 * By when somebody is to be reached: the end of the same working day, or of the next one after its end or on a day off (R15); null
 * beyond the spans that are given.
 */
export const seenBy = (waiting: Waiting, spans: readonly WorkingSpan[]): DateTime | null => {
  const next = spans.find(({ ends }) => ends > since(waiting))
  return next ? lastOf(spans, parkDay(next.starts)) : null
}

/** Minutes of working hours between two instants. */
export const workingMinutes = (spans: readonly WorkingSpan[], from: DateTime, to: DateTime): number =>
  spans.reduce((sum, { starts, ends }) => {
    const begins = starts > from ? starts : from
    const stops = ends < to ? ends : to
    return begins < stops ? sum + stops.diff(begins, 'minutes').minutes : sum
  }, 0)

/** Whether nobody has opened it in time. */
export const isOverdue = (spans: readonly WorkingSpan[], waiting: Waiting, now: DateTime): boolean =>
  workingMinutes(spans, since(waiting), now) >= HOURS_UNOPENED * 60

/** Who is named for the working day on which it is to be seen to. */
export const namedFor = (
  waiting: Waiting,
  spans: readonly WorkingSpan[],
  named: readonly NamedForSafety[],
): NamedForSafety[] => {
  const by = seenBy(waiting, spans)
  return by === null ? [] : named.filter(({ starts }) => parkDay(starts) === parkDay(by))
}

/** When somebody who was not reached is tried again: at nine on the next working day; a day later where none is known. */
export const triedAgain = (spans: readonly WorkingSpan[], now: DateTime): DateTime => {
  const next = spans.find(({ starts }) => parkDay(starts) > parkDay(now))
  return (next?.starts ?? now.plus({ days: 1 })).startOf('day').plus(AGAIN_FROM)
}

/** The half days that a time touches, as the database writes them: '2026-11-25 0' before noon, 1 until six, 2 after. */
export const halfDays = ({ starts, ends }: WorkingSpan): string[] => {
  const parts = [0, 12, 18, 24].map(hour => starts.startOf('day').plus({ hours: hour }))
  return [0, 1, 2].flatMap(part => {
    const [begins, stops] = parts.slice(part, part + 2)
    return begins && stops && starts < stops && ends > begins ? [`${parkDay(starts)} ${part}`] : []
  })
}
