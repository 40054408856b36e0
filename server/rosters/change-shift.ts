import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { freeRoomOfShift } from '../../sql/availability/claims.ts'
import type { Sql } from '../../sql/connect.ts'
import { deleteEasingsOfShift } from '../../sql/rosters/easings.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { deletePlanned } from '../../sql/rosters/publication.ts'
import { type RosterShown, raiseVersion } from '../../sql/rosters/roster-shown.ts'
import { lockShift, moveShift, type ShiftHours } from '../../sql/rosters/shifts.ts'
import { lockOpenCalls } from '../../sql/rosters/urgent-calls.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { claimRoom } from './add-shift.ts'
import { stopsIn } from './engine/stops.ts'
import { readProblem } from './read-problem.ts'
import { lockAsSeen } from './seen-roster.ts'

/** Whoever was planned for other hours and cannot keep these is planned there no more. */
const emptyWhereStopped = async (sql: Sql, at: DateTime, rosterId: number, shiftId: number) => {
  const read = await readProblem(sql, rosterId, at)
  if (!read) return
  const stops = stopsIn(read.problem, read.held)
  const stopped = read.positions.flatMap(position => {
    const { assignmentId, personId, state, positionId } = position
    const group = read.groupOf.get(positionId)
    if (position.shiftId !== shiftId || state !== 'planned' || assignmentId === null) return []
    if (personId === null || group === undefined || !read.names.has(personId)) return [assignmentId]
    return stops(group, personId).length > 0 ? [assignmentId] : []
  })
  await deletePlanned(sql, stopped)
}

export interface ShiftMoved extends ShiftHours {
  readonly version: number
}

/**
 * Gives a shift other hours. In a draft whoever is planned there stays as far as every rule allows; in a published roster only a shift
 * that nobody holds or is called for is moved: of one that somebody was told of, they are told that it does not take place.
 * @throws Refusal it_has_changed_meanwhile, a_shift_changes_before_it_begins, a_shift_that_is_held_stays, the_room_is_taken_then; shifts_of_a_roster_do_not_overlap (by
 * the database)
 */
export const changeShift = (
  context: Context,
  { accountId }: RosterMaker,
  { shiftId, ...roster }: Pick<RosterShown, 'rosterId' | 'roomId'> & { readonly shiftId: number },
  { version, ...hours }: ShiftMoved,
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const { rosterId } = roster
    const state = await lockAsSeen(sql, { rosterId, version })
    const ofShift = async () => (await positionsOf(sql, rosterId)).filter(one => one.shiftId === shiftId)
    if (state === 'published') {
      const asked = (await ofShift()).map(({ positionId }) => positionId)
      // Whoever is called was told these hours.
      if ((await lockOpenCalls(sql, asked)).length > 0) throw new Refusal('a_shift_that_is_held_stays')
    }
    await lockShift(sql, shiftId)
    const positions = await ofShift()
    if (positions.some(({ starts, cancelledAt }) => cancelledAt !== null || starts <= at))
      throw new Refusal('a_shift_changes_before_it_begins')
    if (state === 'published') {
      if (positions.some(({ assignmentId }) => assignmentId !== null))
        throw new Refusal('a_shift_that_is_held_stays')
      await freeRoomOfShift(sql, shiftId)
      await moveShift(sql, shiftId, hours, at)
      await claimRoom(sql, roster, shiftId, hours)
    } else {
      await moveShift(sql, shiftId, hours, at)
      await deleteEasingsOfShift(sql, shiftId)
      await emptyWhereStopped(sql, at, rosterId, shiftId)
    }
    await raiseVersion(sql, rosterId)
    const about = `shift/${shiftId}`
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'shift.move', about })
  })
