import type { DateTime } from 'luxon'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts, queueForPeople } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAssignment } from '../../sql/rosters/assignments.ts'
import { deleteOffer } from '../../sql/rosters/due-offers.ts'
import { type NextBest, nextBest } from '../../sql/rosters/next-best.ts'
import type { Context } from '../context.ts'
import { answerByOf } from './offer-rules.ts'
import { type Offered, tellOffered } from './tell-offered.ts'

/** Offers a position to one of them; null when they are elsewhere after all, or somebody holds it. */
const offerTo = async (
  sql: Sql,
  positionId: number,
  { personId, starts, during }: NextBest,
  at: DateTime,
): Promise<Offered | null> => {
  const answerBy = answerByOf(at, starts)
  if (answerBy === null) return null
  const offer = { positionId, personId, state: 'offered', at, answerBy, filledInBy: null } as const
  const assignmentId = await insertAssignment(sql, offer)
  if (assignmentId === undefined) return null
  await queueForPeople(sql, [], [personId])
  const had = await claimShifts(sql, [{ resourceId: personId, assignmentId, shiftId: null, during }])
  if (had.length > 0) return { assignmentId, personId, answerBy }
  await deleteOffer(sql, assignmentId)
  return null
}

const offerPosition = async (sql: Sql, positionId: number, at: DateTime): Promise<Offered | null> => {
  for (const candidate of await nextBest(sql, positionId, at)) {
    const offered = await offerTo(sql, positionId, candidate, at)
    if (offered) return offered
  }
  return null
}

/**
 * Offers positions that became empty to the next best of each by fairness for whom every hard rule holds (R45), in the transaction in
 * which they became empty. Nobody left: the position stays empty, and its roster's page shows it.
 */
export const offerNext = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  positionIds: readonly number[],
  at: DateTime,
): Promise<void> => {
  const offered: Offered[] = []
  for (const positionId of positionIds) {
    const offer = await offerPosition(sql, positionId, at)
    if (offer) offered.push(offer)
  }
  await tellOffered(sql, context, offered, at)
  const abouts = offered.map(({ assignmentId }) => `assignment/${assignmentId}`)
  await insertAuditEntries(sql, { at, actor: 'clock', verb: 'assignment.offer_next' }, abouts)
}
