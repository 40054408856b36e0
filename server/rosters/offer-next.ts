import type { DateTime } from 'luxon'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts, freeTimeOfAssignments } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { queueForAskable } from '../../sql/rosters/askable.ts'
import { insertAssignment } from '../../sql/rosters/assignments.ts'
import { deleteOffer } from '../../sql/rosters/due-offers.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { type OpenPosition, openPosition } from '../../sql/rosters/open-positions.ts'
import type { Context } from '../context.ts'
import { type KnownRosters, knownOf } from './known-rosters.ts'
import { nextBest } from './next-best.ts'
import { answerByOf } from './offer-rules.ts'
import { type Moving, type Taken, takeAlong } from './take-along.ts'
import { type Offered, tellOffered } from './tell-offered.ts'

/** An offer that came to nothing. */
export interface EndedOffer {
  readonly assignmentId: number
  readonly positionId: number
}

/** An offer that was made, with its claim. */
type Made = Offered & Omit<Taken, 'formerId'>

/** Offers a position to somebody who is queued for; null when they are elsewhere after all, or somebody holds it. */
const offerTo = async (
  sql: Sql,
  positionId: number,
  { starts, during }: OpenPosition,
  { personId, at }: { readonly personId: number; readonly at: DateTime },
): Promise<Made | null> => {
  const answerBy = answerByOf(at, starts)
  if (answerBy === null) return null
  const offer = { positionId, personId, state: 'offered', at, answerBy, filledInBy: null } as const
  const assignmentId = await insertAssignment(sql, offer)
  if (assignmentId === undefined) return null
  const [had] = await claimShifts(sql, [{ resourceId: personId, assignmentId, shiftId: null, during }])
  if (had) return { assignmentId, personId, answerBy, reservationId: had.reservationId }
  await deleteOffer(sql, assignmentId)
  return null
}

/** Offers to one after the other, all of whom are queued for; what was offered is held from then on, and of every other roster what was read is not true any more. */
const offerAnew = async (
  sql: Sql,
  positionId: number,
  rosters: KnownRosters,
  at: DateTime,
): Promise<Made | null> => {
  const open = await openPosition(sql, positionId, at)
  const known = open && (await knownOf(sql, open.rosterId, rosters, at))
  if (!open || !known) return null
  const { read, held } = known
  for (const personId of nextBest(read, held, positionId, open)) {
    const offered = await offerTo(sql, positionId, open, { personId, at })
    if (!offered) continue
    const group = read.groupOf.get(positionId) ?? 0
    rosters.clear()
    rosters.set(open.rosterId, { ...known, held: [...held, { group, person: personId }] })
    return offered
  }
  return null
}

const sayOffered = async (
  sql: Sql,
  context: Pick<Context, 'config' | 'keys'>,
  offered: readonly Offered[],
  { at, actor }: Moving,
) => {
  await tellOffered(sql, context, offered, at)
  const abouts = offered.map(({ assignmentId }) => `assignment/${assignmentId}`)
  await insertAuditEntries(sql, { at, actor, verb: 'assignment.offer_next' }, abouts)
}

/** Offers positions that nobody ever held to the next best, each as offerNext does. */
export const offerEmpty = async (
  sql: Sql,
  context: Pick<Context, 'config' | 'keys'>,
  positionIds: readonly number[],
  how: Moving,
): Promise<void> => {
  await queueForAskable(sql, positionIds)
  const offered: Made[] = []
  const rosters: KnownRosters = new Map()
  for (const positionId of positionIds) {
    const offer = await offerAnew(sql, positionId, rosters, how.at)
    if (offer) offered.push(offer)
  }
  await sayOffered(sql, context, offered, how)
}

/**
 * Of offers that ended the time is given back, and each position is offered to the next best by fairness for whom every hard rule holds
 * (R45), in the transaction in which they ended; what was booked inside goes along where it can (R9). Nobody left: the position stays
 * empty, its roster's page shows it, and what was booked inside is to be mended.
 */
export const offerNext = async (
  sql: Sql,
  context: Pick<Context, 'config' | 'keys'>,
  ended: readonly EndedOffer[],
  at: DateTime,
): Promise<void> => {
  const ids = ended.map(({ assignmentId }) => assignmentId)
  await lockGuests(sql, ids)
  await queueForAskable(
    sql,
    ended.map(({ positionId }) => positionId),
  )
  const carried = await freeTimeOfAssignments(sql, ids)
  const offered: (Made & Taken)[] = []
  const rosters: KnownRosters = new Map()
  for (const { positionId, assignmentId: formerId } of ended) {
    const offer = await offerAnew(sql, positionId, rosters, at)
    if (offer) offered.push({ ...offer, formerId })
  }
  const how = { at, actor: 'clock', keys: context.keys }
  await takeAlong(sql, carried, offered, how)
  await sayOffered(sql, context, offered, how)
}
