import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Candidate } from '../../views/rosters/candidate.ts'
import type { Exchange } from '../../views/rosters/swap.ts'
import { candidatesFor } from './candidates.ts'
import type { RuleName } from './engine/rules.ts'
import { stopsIn } from './engine/stops.ts'
import type { RosterProblem } from './read-problem.ts'
import { stopsOfHands } from './stops-of-hands.ts'

/** A position of which somebody may be rid by a swap: theirs, not a firm's, and it has not begun. */
const isGiven = (position: PositionShown, now: DateTime): boolean => {
  const { state, personId, firmId, starts, cancelledAt } = position
  const held = state === 'accepted' || state === 'standing'
  return held && personId !== null && firmId === null && starts > now && cancelledAt === null
}

/** Everybody else of the right qualification, those first for whom every hard rule holds (R47), with what stops the others. */
export const whoMightTake = (read: RosterProblem, position: PositionShown): Candidate[] =>
  candidatesFor(read, position).filter(({ personId }) => personId !== position.personId)

/** What no giving of another shift mends. */
const lasting: ReadonlySet<RuleName> = new Set(['qualification', 'away', 'court', 'hours', 'cannot', 'taken'])

/** Shifts of others for which somebody might give theirs: for both of them every hard rule would hold. */
export const exchangesFor = (read: RosterProblem, mine: PositionShown, now: DateTime): Exchange[] => {
  const { problem, held, groupOf, positions } = read
  const stops = stopsIn(problem, held)
  const isPossible = (positionId: number, personId: number) => {
    const group = groupOf.get(positionId)
    const known = problem.people.some(({ id }) => id === personId)
    return group !== undefined && known && !stops(group, personId).some(rule => lasting.has(rule))
  }
  return positions.flatMap(theirs => {
    const { assignmentId, personId, person, positionId, starts, ends } = theirs
    if (assignmentId === null || personId === null || mine.personId === null) return []
    if (personId === mine.personId || theirs.shiftId === mine.shiftId || !isGiven(theirs, now)) return []
    if (!isPossible(mine.positionId, personId) || !isPossible(positionId, mine.personId)) return []
    const stopping = stopsOfHands(read, [
      { positionId: mine.positionId, fromPersonId: mine.personId, toPersonId: personId },
      { positionId, fromPersonId: personId, toPersonId: mine.personId },
    ])
    return stopping.flat().length > 0 ? [] : [{ assignmentId, personId, person: person ?? '', starts, ends }]
  })
}
