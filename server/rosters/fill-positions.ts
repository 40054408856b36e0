import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { claimShifts } from '../../sql/availability/claims.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertFillIns } from '../../sql/rosters/fill-ins.ts'
import { lockLeftBehind } from '../../sql/rosters/left-behind.ts'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import { lockRoster, raiseVersion } from '../../sql/rosters/roster-shown.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { together } from './engine/together.ts'
import { answerByOf, spanOf } from './offer-rules.ts'
import { readProblem } from './read-problem.ts'
import { stopsBeside } from './roster-stops.ts'
import { takeLeftBehind } from './take-left-behind.ts'

/** Who is put where. */
export interface Filling {
  readonly positionId: number
  readonly personId: number
}

interface Filled extends Filling {
  readonly assignmentId: number
  readonly position: PositionShown
}

const isFree = ({ assignmentId, cancelledAt, starts }: PositionShown, at: DateTime) =>
  assignmentId === null && cancelledAt === null && starts > at

const isLike = (one: PositionShown, other: PositionShown) =>
  one.shiftId === other.shiftId && one.qualifications.join() === other.qualifications.join()

/**
 * Each must still be free and fit beside those before it; of two for one position the second has another that asks for the same.
 * @throws Refusal it_has_changed_meanwhile
 */
const positionsToFill = async (sql: Sql, rosterId: number, fillings: readonly Filling[], at: DateTime) => {
  const read = await readProblem(sql, rosterId, at)
  const stops = read && stopsBeside(read)
  const taken: (Filling & { readonly position: PositionShown })[] = []
  for (const { positionId, personId } of fillings) {
    const named = read?.positions.find(one => one.positionId === positionId)
    const position = read?.positions.find(
      one =>
        named &&
        isLike(one, named) &&
        isFree(one, at) &&
        !taken.some(had => had.positionId === one.positionId),
    )
    if (!position || !stops || stops(taken)(position.positionId, personId).length > 0)
      throw new Refusal('it_has_changed_meanwhile')
    taken.push({ positionId: position.positionId, personId, position })
  }
  return taken
}

/** One message to each, with all that was filled in for them. */
const tell = (sql: Sql, context: Context, filled: readonly Filled[], at: DateTime) =>
  tellPeople(
    sql,
    context,
    [...together(filled, ({ personId }) => personId).values()].map(theirs => ({
      kind: 'shift_accepted_for',
      personId: theirs[0]?.personId ?? 0,
      about: { assignmentIds: theirs.map(({ assignmentId }) => assignmentId) },
      once: `shift_accepted_for/${theirs[0]?.assignmentId}`,
      dueAt: at,
      uselessAt: at.plus({ days: 2 }),
    })),
  )

const claim = async (sql: Sql, filled: readonly Filled[]) => {
  const claims = filled.map(({ personId, assignmentId, position }) => ({
    ...{ resourceId: personId, assignmentId, shiftId: null, during: spanOf(position) },
  }))
  const had = await claimShifts(sql, claims)
  if (had.length < claims.length) throw new Refusal('it_has_changed_meanwhile')
  const claimed = new Map(had.map(({ assignmentId, reservationId }) => [assignmentId, reservationId]))
  return filled.map(({ positionId, personId, assignmentId }) => ({
    ...{ positionId, personId, reservationId: claimed.get(assignmentId) ?? 0 },
  }))
}

/**
 * Puts people into free positions of a roster because a coordinator was told so (代填, R47a): in a draft they are planned and locked;
 * in a published one it is theirs with what was left behind inside (R9), they are told once of all of it, and may change it as long as an offer could be answered.
 * @throws Refusal it_has_changed_meanwhile when one of them is taken or a rule stops somebody by now; nothing is filled then
 */
export const fillPositions = (
  context: Context,
  { accountId }: Pick<RosterMaker, 'accountId'>,
  rosterId: number,
  fillings: readonly Filling[],
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const roster = await lockRoster(sql, rosterId)
    await lockLeftBehind(
      sql,
      fillings.map(({ positionId }) => positionId),
    )
    await queueForPeople(
      sql,
      [],
      fillings.map(({ personId }) => personId),
    )
    const positions = await positionsToFill(sql, rosterId, fillings, at)
    const published = roster?.state === 'published'
    const rows = await insertFillIns(
      sql,
      positions.map(one => ({ ...one, answerBy: published ? answerByOf(at, one.position.starts) : null })),
      { state: published ? 'accepted' : 'planned', at, by: accountId },
    )
    if (rows.length < positions.length) throw new Refusal('it_has_changed_meanwhile')
    const idOf = new Map(rows.map(({ positionId, assignmentId }) => [positionId, assignmentId]))
    const filled = positions.map(one => ({ ...one, assignmentId: idOf.get(one.positionId) ?? 0 }))
    if (published) {
      const claimed = await claim(sql, filled)
      await takeLeftBehind(sql, claimed, { at, actor: `account/${accountId}`, keys: context.keys })
      await tell(sql, context, filled, at)
    }
    await raiseVersion(sql, rosterId)
    await insertAuditEntries(
      sql,
      { at, actor: `account/${accountId}`, verb: 'assignment.fill_in' },
      filled.map(({ assignmentId }) => `assignment/${assignmentId}`),
    )
  })
