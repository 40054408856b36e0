import type { DateTime } from 'luxon'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts, freeTimeOfAssignments, queueForPeople } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAssignment } from '../../sql/rosters/assignments.ts'
import { deleteOffer } from '../../sql/rosters/due-offers.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { type NextBest, nextBest } from '../../sql/rosters/next-best.ts'
import type { Context } from '../context.ts'
import { answerByOf } from './offer-rules.ts'
import { type Taken, takeAlong } from './take-along.ts'
import { type Offered, tellOffered } from './tell-offered.ts'

/** An offer that came to nothing. */
export interface EndedOffer {
  readonly assignmentId: number
  readonly positionId: number
}

/** The same position, offered to somebody else. */
type OfferedAnew = Offered & Taken

/** Offers what ended to one of them; null when they are elsewhere after all, or somebody holds it. */
const offerTo = async (
  sql: Sql,
  { positionId, assignmentId: formerId }: EndedOffer,
  { personId, starts, during }: NextBest,
  at: DateTime,
): Promise<OfferedAnew | null> => {
  const answerBy = answerByOf(at, starts)
  if (answerBy === null) return null
  const offer = { positionId, personId, state: 'offered', at, answerBy, filledInBy: null } as const
  const assignmentId = await insertAssignment(sql, offer)
  if (assignmentId === undefined) return null
  await queueForPeople(sql, [], [personId])
  const [had] = await claimShifts(sql, [{ resourceId: personId, assignmentId, shiftId: null, during }])
  if (had) return { assignmentId, personId, answerBy, formerId, reservationId: had.reservationId }
  await deleteOffer(sql, assignmentId)
  return null
}

const offerAnew = async (sql: Sql, ended: EndedOffer, at: DateTime): Promise<OfferedAnew | null> => {
  for (const candidate of await nextBest(sql, ended.positionId, at)) {
    const offered = await offerTo(sql, ended, candidate, at)
    if (offered) return offered
  }
  return null
}

/**
 * Of offers that ended the time is given back, and each position is offered to the next best by fairness for whom every hard rule holds
 * (R45), in the transaction in which they ended; what was booked inside goes along where it can (R9). Nobody left: the position stays
 * empty, its roster's page shows it, and what was booked inside is to be mended.
 */
export const offerNext = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  ended: readonly EndedOffer[],
  at: DateTime,
): Promise<void> => {
  const ids = ended.map(({ assignmentId }) => assignmentId)
  await lockGuests(sql, ids)
  const carried = await freeTimeOfAssignments(sql, ids)
  const offered: OfferedAnew[] = []
  for (const one of ended) {
    const offer = await offerAnew(sql, one, at)
    if (offer) offered.push(offer)
  }
  await takeAlong(sql, carried, offered, { at, actor: 'clock' })
  await tellOffered(sql, context, offered, at)
  const abouts = offered.map(({ assignmentId }) => `assignment/${assignmentId}`)
  await insertAuditEntries(sql, { at, actor: 'clock', verb: 'assignment.offer_next' }, abouts)
}
