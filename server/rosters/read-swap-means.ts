import type { Sql } from '../../sql/connect.ts'
import { guestsOf } from '../../sql/rosters/guests.ts'
import type { SwapShown } from '../../sql/rosters/swaps-shown.ts'
import type { SwapMeans } from '../../views/rosters/swap.ts'
import type { Context } from '../context.ts'
import { inWeekOf, without } from './candidates.ts'
import { goingAlong } from './going-along.ts'
import { rulesSaid } from './lacks.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'
import { stopsOfHands } from './stops-of-hands.ts'

/** What taking it breaks, and how full that week is then. */
const rulesOf = (read: RosterProblem, swap: SwapShown, personId: number) => {
  const at = (id: number | null) => read.positions.find(({ assignmentId }) => assignmentId === id)
  const [given, theirs] = [at(swap.assignmentId), at(swap.forAssignmentId)]
  if (!given) return null
  const hands = [
    { positionId: given.positionId, fromPersonId: swap.personId, toPersonId: personId },
    ...(theirs ? [{ positionId: theirs.positionId, fromPersonId: personId, toPersonId: swap.personId }] : []),
  ]
  const { problem, groupOf } = read
  const shiftOf = (positionId: number) =>
    problem.shifts.find(({ groups }) => groups.some(({ id }) => id === groupOf.get(positionId)))
  const rules = stopsOfHands(read, hands).flatMap((stops, index) => {
    const { toPersonId = 0, positionId = 0 } = hands[index] ?? {}
    return rulesSaid(problem, { person: toPersonId, rules: stops }, shiftOf(positionId)?.day ?? 0)
  })
  const shift = shiftOf(given.positionId)
  const held = theirs ? without(read.held, groupOf.get(theirs.positionId) ?? 0, personId) : read.held
  const inWeek = inWeekOf({ problem, held }, personId, shift?.day ?? 0) + 1
  const mostAWeek = problem.people.find(({ id }) => id === personId)?.limits.mostAWeek ?? null
  return { rules, inWeek, mostAWeek }
}

const guestsGoing = async (sql: Sql, assignmentId: number, personId: number, context: Context) => {
  const guests = await guestsOf(sql, assignmentId, personId)
  const along = (await goingAlong(sql, context.keys, guests, context.now())).length
  return { along, left: guests.length - along }
}

/** What taking a swap means for somebody, as things stand now; null when it cannot be taken any more. */
export const readMeans = async (
  context: Context,
  swap: SwapShown,
  personId: number,
): Promise<SwapMeans | null> => {
  if (!swap.waits) return null
  const { sql, now } = context
  const read = await readProblem(sql, swap.rosterId, now())
  const rules = read && rulesOf(read, swap, personId)
  if (!rules) return null
  return { ...rules, ...(await guestsGoing(sql, swap.assignmentId, personId, context)) }
}
