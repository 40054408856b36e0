import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts, freeTimeOfAssignments } from '../../sql/availability/claims.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import {
  type AssignmentLocked,
  insertAssignment,
  type NewAssignment,
  type WithdrawnBecause,
  withdrawAssignments,
} from '../../sql/rosters/assignments.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { Refusal } from '../refusal.ts'
import { type Moving, takeAlong } from './take-along.ts'

/** A shift that one gives and another takes. */
export interface Hand {
  /** As it stands, locked. */
  readonly given: Pick<AssignmentLocked, 'assignmentId' | 'positionId' | 'during'>
  readonly taking: Pick<NewAssignment, 'personId' | 'state' | 'answerBy' | 'filledInBy'>
}

export interface HandingOver extends Moving {
  readonly because: WithdrawnBecause
}

const give = async (sql: Sql, { given, taking }: Hand, { at }: HandingOver) => {
  const assignmentId = await insertAssignment(sql, { ...taking, positionId: given.positionId, at })
  if (assignmentId === undefined) throw new Refusal('the_first_yes_has_it')
  const claim = { resourceId: taking.personId, assignmentId, shiftId: null, during: given.during }
  return { assignmentId, formerId: given.assignmentId, personId: taking.personId, claim }
}

/**
 * Shifts change hands, all or none, in the transaction of whoever decided it: those who give them have that time back, those who take
 * them are claimed, and what was booked inside goes with them where they may serve it (R9). An exchange is two hands. Locks in the order
 * of every claim: appointments, people, then what is claimed.
 * @returns the new assignments, in the order of the hands.
 * @throws Refusal the_first_yes_has_it when somebody holds a position already
 * @throws Refusal somebody_is_elsewhere_then when somebody who takes one is claimed by something else meanwhile (R1)
 */
export const handOver = async (sql: Sql, hands: readonly Hand[], how: HandingOver): Promise<number[]> => {
  const ids = hands.map(({ given }) => given.assignmentId)
  await lockGuests(sql, ids)
  await queueForPeople(
    sql,
    ids,
    hands.map(({ taking }) => taking.personId),
  )
  await withdrawAssignments(sql, ids, how.because, how.at)
  const carried = await freeTimeOfAssignments(sql, ids)

  const given: Awaited<ReturnType<typeof give>>[] = []
  for (const hand of hands) given.push(await give(sql, hand, how))
  const had = await claimShifts(
    sql,
    given.map(({ claim }) => claim),
  )
  if (had.length < given.length) throw new Refusal('somebody_is_elsewhere_then')

  const within = new Map(had.map(({ assignmentId, reservationId }) => [assignmentId, reservationId]))
  const taken = given.map(one => ({ ...one, reservationId: within.get(one.assignmentId) ?? 0 }))
  await takeAlong(sql, carried, taken, how)
  const assignmentIds = given.map(({ assignmentId }) => assignmentId)
  const about = assignmentIds.map(id => `assignment/${id}`)
  await insertAuditEntries(sql, { at: how.at, actor: how.actor, verb: 'assignment.take_over' }, about)
  return assignmentIds
}
