import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { claimShifts, type ShiftClaim } from '../../sql/availability/claims.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import { type PositionShown, positionsOf } from '../../sql/rosters/positions.ts'
import { deletePlanned, markPublished, offerPlanned } from '../../sql/rosters/publication.ts'
import { lockRoster, type RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { OccupiedCell } from '../../views/rosters/publication.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { answerByOf, latestOf, publicationOf, spanOf } from './offer-rules.ts'
import { tellOffered } from './tell-offered.ts'

/** Why something was not claimed: who, or the room, is elsewhere when. */
export class Occupied extends Error {
  override readonly name = 'Occupied'
  readonly cells: readonly OccupiedCell[]

  constructor(cells: readonly OccupiedCell[]) {
    super()
    this.cells = cells
  }
}

type Plan = ReturnType<typeof publicationOf>

const claim = async (sql: Sql, { offered, standing, shifts }: Plan, roomId: number | null) => {
  const people = [...offered, ...standing].flatMap(({ assignmentId, personId, ...cell }) =>
    assignmentId === null || personId === null ? [] : [{ ...cell, assignmentId, personId }],
  )
  const rooms = roomId === null ? [] : shifts
  const claims: ShiftClaim[] = [
    ...people.map(cell => ({
      ...{ resourceId: cell.personId, assignmentId: cell.assignmentId, shiftId: null, during: spanOf(cell) },
    })),
    ...rooms.map(cell => ({
      ...{ resourceId: roomId ?? 0, assignmentId: null, shiftId: cell.shiftId, during: spanOf(cell) },
    })),
  ]
  const ids = claims.map(({ resourceId }) => resourceId)
  await queueForPeople(sql, [], ids)
  const had = await claimShifts(sql, claims)
  if (had.length === claims.length) return
  const hadBy = new Set(had.map(({ assignmentId, shiftId }) => `${assignmentId}/${shiftId}`))
  const lost = [
    ...people
      .filter(({ assignmentId }) => !hadBy.has(`${assignmentId}/null`))
      .map(({ person, starts, ends }) => ({ person, starts, ends })),
    ...rooms
      .filter(({ shiftId }) => !hadBy.has(`null/${shiftId}`))
      .map(({ starts, ends }) => ({ person: null, starts, ends })),
  ]
  throw new Refusal('people_are_occupied', { cause: new Occupied(lost) })
}

/** Each with until when it is answered; one message to each person, with all their shifts. */
const offer = async (sql: Sql, context: Context, offered: readonly PositionShown[], at: DateTime) => {
  const offers = offered.flatMap(({ assignmentId, personId, starts }) => {
    const answerBy = answerByOf(at, starts)
    return assignmentId === null || personId === null || answerBy === null
      ? []
      : [{ assignmentId, personId, answerBy }]
  })
  await offerPlanned(sql, offers, at)
  await tellOffered(sql, context, offers, at)
  return latestOf(offers)
}

/**
 * Publishes a draft (R45): what was planned is offered, what stands stays, and the presence of everybody and of the room is claimed.
 * Each volunteer is told once, of all their shifts. A shift that has begun offers nothing.
 * @param version of the page that it was asked on.
 * @throws Refusal people_are_occupied, with who is elsewhere as its cause (Occupied): nothing is published then
 * @throws Refusal roster_is_published, it_has_changed_meanwhile; one_published_roster_at_a_time (by the database)
 */
export const publish = (
  context: Context,
  { accountId }: Pick<RosterMaker, 'accountId'>,
  { rosterId, roomId }: Pick<RosterShown, 'rosterId' | 'roomId'>,
  version: number,
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const locked = await lockRoster(sql, rosterId)
    if (locked?.state !== 'draft') throw new Refusal('roster_is_published')
    if (locked.version !== version) throw new Refusal('it_has_changed_meanwhile')
    const plan = publicationOf(await positionsOf(sql, rosterId), at)
    await deletePlanned(
      sql,
      plan.begun.flatMap(({ assignmentId }) => assignmentId ?? []),
    )
    const answerBy = await offer(sql, context, plan.offered, at)
    await markPublished(sql, { rosterId, at, by: accountId, answerBy })
    await claim(sql, plan, roomId)
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${accountId}`, verb: 'roster.publish', about: `roster/${rosterId}` },
    })
  })
