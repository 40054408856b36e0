import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts, freeTimeOfAssignments, queueForPeople } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAssignment, type NewAssignment, withdrawAssignments } from '../../sql/rosters/assignments.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { Refusal } from '../refusal.ts'
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

/** What nobody held. */
const fillEmpty = async (
  sql: Sql,
  { positionId, during, taking }: CellGiven,
  { at, actor }: HandingOver,
): Promise<number[]> => {
  if (taking === null) return []
  const assignmentId = await insertAssignment(sql, { ...taking, positionId, at })
  if (assignmentId === undefined) throw new Refusal('the_first_yes_has_it')
  const claim = { resourceId: taking.personId, assignmentId, shiftId: null, during }
  const [had] = await claimShifts(sql, [claim])
  if (!had) throw new Refusal('somebody_is_elsewhere_then')
  await insertAuditEntries(sql, { at, actor, verb: 'assignment.take_over' }, [`assignment/${assignmentId}`])
  return [assignmentId]
}

/**
 * Gives positions of a published roster to other people, all or none, in the transaction of whoever decided it; what was booked inside
 * goes along (R9). Whoever holds one and is given another gives the first back before. Everything is queued for first, in the order of
 * every claim.
 * @returns the new assignments: of each cell in its order, null where nobody takes it
 * @throws Refusal the_first_yes_has_it, somebody_is_elsewhere_then, as handOver
 */
export const giveCells = async (
  sql: Sql,
  cells: readonly CellGiven[],
  how: HandingOver,
): Promise<(number | null)[]> => {
  const held = cells.flatMap(({ given }) => given?.assignmentId ?? [])
  await lockGuests(sql, held)
  await queueForPeople(
    sql,
    held,
    cells.flatMap(({ taking }) => taking?.personId ?? []),
  )
  const left = cells.flatMap(({ given, taking }) => (given && taking === null ? [given.assignmentId] : []))
  if (left.length > 0) await leaveEmpty(sql, left, how)
  const hands = cells.flatMap(({ given, taking }) => (given && taking ? [{ given, taking }] : []))
  const handed = hands.length > 0 ? await handOver(sql, hands, how) : []
  const made: (number | null)[] = []
  for (const cell of cells) {
    const [id = null] =
      cell.given === null ? await fillEmpty(sql, cell, how) : cell.taking === null ? [] : handed.splice(0, 1)
    made.push(id)
  }
  return made
}
