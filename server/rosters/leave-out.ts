import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { guestsInside } from '../../sql/rosters/guests.ts'
import { leavePositionOut, putPositionBack } from '../../sql/rosters/left-out.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { raiseVersion } from '../../sql/rosters/roster-shown.ts'
import { lockOpenCalls } from '../../sql/rosters/urgent-calls.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { offerEmpty } from './offer-next.ts'
import type { SeenPosition } from './put-by-hand.ts'
import { asStill, lockAsSeen } from './seen-roster.ts'
import { reachesIntoEvening } from './weights.ts'

/** Nobody is left alone with visitors in the evening (R9a): one who has appointments then keeps the gap beside them. */
const refuseAlone = async (sql: Sql, rosterId: number, shiftId: number) => {
  const shift = (await positionsOf(sql, rosterId)).filter(one => one.shiftId === shiftId)
  const [only, ...more] = shift
  if (!only || more.length > 0 || only.assignmentId === null || !reachesIntoEvening(only)) return
  if ((await guestsInside(sql, [only.assignmentId])).length > 0)
    throw new Refusal('nobody_is_alone_in_the_evening')
}

/** Writes what was done with a shift, after which whoever saw the roster before sees it anew. */
const keep = async (
  sql: Sql,
  { rosterId, positionId }: SeenPosition,
  shiftId: number,
  { at, actor, verb }: { readonly at: DateTime; readonly actor: string; readonly verb: string },
) => {
  await raiseVersion(sql, rosterId)
  const detail = { position: positionId }
  await insertAuditEntry(sql, { at, actor, verb, about: `shift/${shiftId}`, detail })
}

/**
 * Leaves a position that nobody holds out of its shift, which is then held by one fewer (R44).
 * @throws Refusal it_has_changed_meanwhile, roster_is_being_made, a_shift_changes_before_it_begins, nobody_is_alone_in_the_evening;
 * a_position_that_is_held_stays, also while it is called for; a_shift_keeps_a_position (by the database)
 */
export const leaveOut = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: RosterMaker,
  seen: SeenPosition,
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    await lockAsSeen(sql, seen)
    await asStill(sql, seen.rosterId, at)
    if ((await lockOpenCalls(sql, [seen.positionId])).length > 0)
      throw new Refusal('a_position_that_is_held_stays')
    const shiftId = await leavePositionOut(sql, seen, at)
    if (shiftId === undefined) throw new Refusal('a_shift_changes_before_it_begins')
    await refuseAlone(sql, seen.rosterId, shiftId)
    await keep(sql, seen, shiftId, { at, actor: `account/${accountId}`, verb: 'shift.leave_out' })
  })

/**
 * Takes that back: the position stands empty again; in a published roster it is offered at once to the next best by fairness (R45).
 * @throws Refusal it_has_changed_meanwhile, roster_is_being_made, a_shift_changes_before_it_begins
 */
export const takeBackLeavingOut = (
  context: Context,
  { accountId }: RosterMaker,
  seen: SeenPosition,
): Promise<void> =>
  claiming(context.sql, async sql => {
    const [at, actor] = [context.now(), `account/${accountId}`]
    const state = await lockAsSeen(sql, seen)
    await asStill(sql, seen.rosterId, at)
    const shiftId = await putPositionBack(sql, seen, at)
    if (shiftId === undefined) throw new Refusal('a_shift_changes_before_it_begins')
    if (state === 'published')
      await offerEmpty(sql, context, [seen.positionId], { at, actor, keys: context.keys })
    await keep(sql, seen, shiftId, { at, actor, verb: 'shift.put_back' })
  })
