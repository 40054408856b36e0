import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import { acceptAssignments, lockAssignments } from '../../sql/rosters/assignments.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { lockLeftBehind } from '../../sql/rosters/left-behind.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { holdingOf, type UrgentCall } from '../../sql/rosters/urgent-calls.ts'
import type { UrgentOffer } from '../../sql/rosters/urgent-offers.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { fillEmpty } from './fill-empty.ts'
import { handOver } from './hand-over.ts'
import { spanOf } from './offer-rules.ts'
import { readProblem } from './read-problem.ts'
import type { Moving } from './take-along.ts'
import { urgentCircle } from './urgent-circle.ts'
import { whyNotUrgent } from './urgent-rules.ts'

/** Somebody who takes the position that a locked call is for. */
export interface TakingUrgent {
  readonly call: UrgentCall
  readonly offer: UrgentOffer
  readonly how: Moving
  /** The account that answers in their place (代填). */
  readonly filledInBy: number | null
}

/** Locks all that a take claims or moves, in the order of every claim, and gives the assignment that holds the position, if one does. */
const lockAll = async (sql: Sql, { call, offer }: TakingUrgent): Promise<number | null> => {
  const holding = await holdingOf(sql, call.positionId)
  await lockAssignments(sql, holding)
  await lockGuests(sql, holding)
  await lockLeftBehind(sql, [call.positionId])
  await queueForPeople(sql, holding, [offer.personId])
  return holding[0] ?? null
}

/** The position as it stands once all is locked, for whoever may still take it. */
const stillOpen = async (
  sql: Sql,
  { call, offer, how }: TakingUrgent,
  holding: number | null,
): Promise<PositionShown> => {
  const read = await readProblem(sql, call.rosterId, how.at)
  const position = read?.positions.find(({ positionId }) => positionId === call.positionId)
  const not = read && position ? whyNotUrgent(read, position, how.at) : 'cancelled'
  if (not === 'held') throw new Refusal('the_first_yes_has_it')
  if (!read || !position || not !== null) throw new Refusal('urgent_call_is_over')
  if (position.assignmentId !== holding) throw new Refusal('it_has_changed_meanwhile')
  if (position.personId === offer.personId) return position
  const { asked, wider } = urgentCircle(read, new Set(), position)
  const may = offer.evenSo ? [...asked, ...wider] : asked
  if (may.every(({ personId }) => personId !== offer.personId)) throw new Refusal('a_rule_stops_them_now')
  return position
}

/**
 * Gives the position of a locked call to somebody whom it asks, with what was booked inside where they may serve it (R9), in the
 * transaction of their yes. Whoever held it and cannot come, or was only offered it, is told that it is theirs no more.
 * @returns the new assignment
 * @throws Refusal the_first_yes_has_it, urgent_call_is_over, a_rule_stops_them_now, somebody_is_elsewhere_then
 */
export const takeUrgent = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  given: TakingUrgent,
): Promise<number> => {
  const { call, offer, how, filledInBy } = given
  const position = await stillOpen(sql, given, await lockAll(sql, given))
  // What is filled in is theirs to change until the call would have ended (R47a).
  const answerBy = filledInBy === null ? null : call.answerBy
  const taking = { personId: offer.personId, state: 'accepted', answerBy, filledInBy } as const
  const formerId = position.assignmentId
  if (formerId !== null && position.personId === offer.personId) {
    await acceptAssignments(sql, [formerId], { at: how.at, by: filledInBy, filledIn: filledInBy !== null })
    return formerId
  }
  if (formerId === null)
    return fillEmpty(sql, { ...taking, positionId: call.positionId }, spanOf(position), how)
  const hand = {
    given: { assignmentId: formerId, positionId: call.positionId, during: spanOf(position) },
    taking,
  }
  const [assignmentId = 0] = await handOver(sql, [hand], { ...how, because: 'urgent' })
  await tellPeople(sql, context, [
    {
      ...{ kind: 'shift_withdrawn', personId: position.personId ?? 0, about: { assignmentIds: [formerId] } },
      ...{ once: `shift_withdrawn/${formerId}`, dueAt: how.at, uselessAt: position.ends },
    },
  ])
  return assignmentId
}
