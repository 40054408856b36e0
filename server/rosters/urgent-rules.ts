import { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import { firstAllowedMinute } from '../messages/rules.ts'
import type { RuleName } from './engine/rules.ts'
import { stopsIn } from './engine/stops.ts'
import type { RosterProblem } from './read-problem.ts'

/** So near a shift all are asked at once (R46a). */
const NEAR = { hours: 12 }
/** Whoever calls needs that long to think of something else. */
const TO_SPARE = { hours: 1 }

/** Why a position is not to be called for; null when it is. */
export type NotUrgent = 'draft' | 'cancelled' | 'begun' | 'far' | 'held'

/** What makes that whoever holds a position does not come to it. */
const absent: ReadonlySet<RuleName> = new Set(['away', 'court', 'qualification'] as const)

/** Whether whoever holds a position cannot: they are away, serve no more, or may not hold it any more. */
const cannotCome = (
  { problem, held, groupOf }: RosterProblem,
  { positionId, personId, standing }: PositionShown,
) => {
  const group = groupOf.get(positionId)
  if (group === undefined || personId === null) return false
  if (standing !== 'active') return true
  return stopsIn(problem, held)(group, personId).some(rule => absent.has(rule))
}

const whenNot = ({ state }: RosterShown, { cancelledAt, starts }: PositionShown, now: DateTime) => {
  if (state === 'draft') return 'draft'
  if (cancelledAt !== null) return 'cancelled'
  if (starts <= now) return 'begun'
  return starts > now.plus(NEAR) ? 'far' : null
}

/**
 * Why a position is not to be called for. It is when its shift is near and it stands empty, is only offered to somebody, or is held by
 * somebody who cannot come.
 */
export const whyNotUrgent = (
  read: RosterProblem,
  position: PositionShown,
  now: DateTime,
): NotUrgent | null => {
  const when = whenNot(read.roster, position, now)
  if (when !== null) return when
  const { assignmentId, state } = position
  return assignmentId === null || state === 'offered' || cannotCome(read, position) ? null : 'held'
}

/** The positions of a roster that are to be called for, the earliest first. */
export const urgentPositions = (read: RosterProblem, now: DateTime): PositionShown[] =>
  read.positions.filter(position => whyNotUrgent(read, position, now) === null)

/**
 * Until when a call is open: an hour before the shift, or half of the time left where that is later; counted from the first minute in
 * which its messages may leave (R31).
 */
export const urgentUntil = (now: DateTime, starts: DateTime): DateTime => {
  const from = firstAllowedMinute(now, [], starts) ?? now
  const half = from.plus({ minutes: Math.floor(starts.diff(from, 'minutes').minutes / 2) })
  return DateTime.max(starts.minus(TO_SPARE), half)
}
