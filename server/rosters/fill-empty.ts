import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAssignment, type NewAssignment } from '../../sql/rosters/assignments.ts'
import { Refusal } from '../refusal.ts'
import type { Moving } from './take-along.ts'
import { takeLeftBehind } from './take-left-behind.ts'

/**
 * Gives a position that nobody holds to somebody, in the transaction of whoever decided it: their presence is claimed, and what was left
 * behind in it when it was emptied goes along where they may serve it (R9). What it locks is locked (lockLeftBehind, queueForPeople).
 * @param during a tstzrange, as PostgreSQL writes it
 * @returns the new assignment
 * @throws Refusal the_first_yes_has_it, somebody_is_elsewhere_then
 */
export const fillEmpty = async (
  sql: Sql,
  taking: Omit<NewAssignment, 'at'>,
  during: string,
  how: Moving,
): Promise<number> => {
  const { personId, positionId } = taking
  const assignmentId = await insertAssignment(sql, { ...taking, at: how.at })
  if (assignmentId === undefined) throw new Refusal('the_first_yes_has_it')
  const [had] = await claimShifts(sql, [{ resourceId: personId, assignmentId, shiftId: null, during }])
  if (!had) throw new Refusal('somebody_is_elsewhere_then')
  await takeLeftBehind(sql, [{ positionId, personId, reservationId: had.reservationId }], how)
  const about = [`assignment/${assignmentId}`]
  await insertAuditEntries(sql, { at: how.at, actor: how.actor, verb: 'assignment.take_over' }, about)
  return assignmentId
}
