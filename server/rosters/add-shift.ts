import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { claimShifts } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { type RosterShown, raiseVersion } from '../../sql/rosters/roster-shown.ts'
import { insertPositions, insertShift, type ShiftHours, shiftAt } from '../../sql/rosters/shifts.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { parkInstant } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import { offerEmpty } from './offer-next.ts'
import { spanOf } from './offer-rules.ts'
import { lockAsSeen } from './seen-roster.ts'

/** A shift of its own, and who it asks for. */
export interface NewShift extends ShiftHours {
  readonly qualifications: readonly string[]
  readonly positions: number
  readonly version: number
}

/** Claims the room of a duty for a shift of a published roster. @throws Refusal the_room_is_taken_then */
export const claimRoom = async (
  sql: Sql,
  { roomId }: Pick<RosterShown, 'roomId'>,
  shiftId: number,
  { day, from, until }: ShiftHours,
) => {
  const [starts, ends] = [parkInstant(day, from), parkInstant(day, until)]
  if (roomId === null || !starts || !ends) return
  const during = spanOf({ starts, ends })
  const had = await claimShifts(sql, [{ resourceId: roomId, assignmentId: null, shiftId, during }])
  if (had.length === 0) throw new Refusal('the_room_is_taken_then')
}

/**
 * Adds a shift that no row of the week asks for, or, where one keeps the same hours, positions to it. In a published roster each position
 * is offered at once to the next best by fairness (R45), and the room of the duty is claimed.
 * @throws Refusal it_has_changed_meanwhile, the_room_is_taken_then; shifts_of_a_roster_do_not_overlap (by the database)
 */
export const addShift = (
  context: Context,
  { accountId }: RosterMaker,
  roster: Pick<RosterShown, 'rosterId' | 'roomId'>,
  { version, ...shift }: NewShift,
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const { rosterId } = roster
    const state = await lockAsSeen(sql, { rosterId, version })
    const kept = await shiftAt(sql, rosterId, shift)
    const shiftId = kept ?? (await insertShift(sql, rosterId, shift))
    const added = await insertPositions(sql, shiftId, shift)
    if (state === 'published') {
      if (kept === undefined) await claimRoom(sql, roster, shiftId, shift)
      await offerEmpty(
        sql,
        context,
        added.map(({ positionId }) => positionId),
        { at, actor: `account/${accountId}`, keys: context.keys },
      )
    }
    await raiseVersion(sql, rosterId)
    const detail = { positions: shift.positions }
    const about = `shift/${shiftId}`
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'shift.add', about, detail })
  })
