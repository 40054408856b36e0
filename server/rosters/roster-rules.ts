import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { Fewer, PositionActions } from '../../views/rosters/position-actions.ts'
import type { RosterActions, RosterRead } from '../../views/rosters/roster.ts'
import { reachesIntoEvening } from './weights.ts'

/** What a coordinator may do with a roster as it stands; nothing while it is being made. */
export const rosterActions = ({
  roster,
  counts,
  making,
}: Pick<RosterRead, 'roster' | 'counts' | 'making'>): RosterActions => {
  const isDraft = roster.state === 'draft'
  const rests = making?.runs !== true
  return {
    publish: rests && isDraft && counts.filled > 0,
    make: rests && isDraft,
    presence: rests && !isDraft,
    remove: rests && isDraft,
    put: rests && isDraft,
    takeBack: rests && isDraft,
    doors: rests,
  }
}

/** What a coordinator may do with one position: in a draft put somebody there, else what is done in somebody's place. */
export const positionActions = (
  { state: rosterState }: Pick<RosterShown, 'state'>,
  {
    state,
    firmId,
    personId,
    cancelledAt,
  }: Pick<PositionShown, 'state' | 'firmId' | 'personId' | 'cancelledAt'>,
): Omit<PositionActions, 'urgent' | 'fewer'> => {
  const isDraft = rosterState === 'draft'
  const awaitsName = firmId !== null && personId === null
  const isPast = state === 'worked' || state === 'absent'
  return {
    put: isDraft,
    look: isDraft && state === null,
    fix: isDraft && state === 'planned',
    answer: !isDraft && state === 'offered',
    nameFirmPerson: !isDraft && awaitsName,
    replace: !isDraft && cancelledAt === null && !awaitsName && !isPast,
  }
}

/** What becomes of a shift without a position that nobody holds (R44); null where it stays: held, the only one, or begun. */
export const withoutPosition = (
  { shiftId, assignmentId, cancelledAt, starts, ends }: PositionShown,
  positions: readonly PositionShown[],
  now: DateTime,
): Fewer | null => {
  const stays = positions.filter(one => one.shiftId === shiftId).length - 1
  if (assignmentId !== null || cancelledAt !== null || starts <= now || stays === 0) return null
  return { stays, evening: reachesIntoEvening({ starts, ends }) }
}
