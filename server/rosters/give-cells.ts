import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { freeTimeOfAssignments } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { type NewAssignment, withdrawAssignments } from '../../sql/rosters/assignments.ts'
import { fillEmpty } from './fill-empty.ts'
import { type Hand, type HandingOver, handOver } from './hand-over.ts'

/** A position that is given: by whoever holds it (null: nobody does) to somebody, or to nobody (null). */
export interface CellGiven {
  readonly positionId: number
  /** A tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly given: Hand['given'] | null
  readonly taking: Pick<NewAssignment, 'personId' | 'state' | 'answerBy' | 'filledInBy'> | null
}

/** What nobody takes: its time is given back, and what was booked inside keeps its name and is to be mended (R9). */
const leaveEmpty = async (sql: Sql, ids: readonly number[], { because, at, actor }: HandingOver) => {
  await withdrawAssignments(sql, ids, because, at)
  await freeTimeOfAssignments(sql, ids)
  const abouts = ids.map(id => `assignment/${id}`)
  await insertAuditEntries(sql, { at, actor, verb: 'assignment.withdraw' }, abouts)
}

/**
 * Gives positions of a published roster to other people, all or none, in the transaction of whoever decided it; what was booked inside
 * goes along (R9). Whoever holds one and is given another gives the first back before. What is locked for it, is locked in the order of every
 * claim by whoever asked the rules.
 * @returns the new assignments: of each cell in its order, null where nobody takes it
 * @throws Refusal the_first_yes_has_it, somebody_is_elsewhere_then, as handOver
 */
export const giveCells = async (
  sql: Sql,
  cells: readonly CellGiven[],
  how: HandingOver,
): Promise<(number | null)[]> => {
  const left = cells.flatMap(({ given, taking }) => (given && taking === null ? [given.assignmentId] : []))
  if (left.length > 0) await leaveEmpty(sql, left, how)
  const hands = cells.flatMap(({ given, taking }) => (given && taking ? [{ given, taking }] : []))
  const handed = hands.length > 0 ? await handOver(sql, hands, how) : []
  const made: (number | null)[] = []
  for (const { given, taking, positionId, during } of cells) {
    if (taking === null) made.push(null)
    else if (given) made.push(handed.shift() ?? null)
    else made.push(await fillEmpty(sql, { ...taking, positionId }, during, how))
  }
  return made
}
