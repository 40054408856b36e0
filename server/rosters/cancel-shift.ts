import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntries, insertAuditEntry } from '../../sql/audit/entries.ts'
import { freeRoomOfShift, freeTimeOfAssignments } from '../../sql/availability/claims.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import { lockAssignments, withdrawAssignments } from '../../sql/rosters/assignments.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { raiseVersion } from '../../sql/rosters/roster-shown.ts'
import { deleteShift, lockShift, markCancelled } from '../../sql/rosters/shifts.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { tellPeople } from '../messages/tell-people.ts'
import { Refusal } from '../refusal.ts'
import { type Holder, holdersOf } from './holders.ts'
import { lockAsSeen, type SeenRoster } from './seen-roster.ts'

/**
 * Whoever holds something of a shift, locked with it. Somebody who gives it away at the same time has done so first, or finds it
 * withdrawn: so it is looked again until nobody is there who is not locked. The shift comes after those who hold it, as whoever gives
 * theirs away holds that first.
 */
const lockHolders = async (sql: Sql, rosterId: number, shiftId: number, at: DateTime): Promise<Holder[]> => {
  const locked = new Set<number>()
  let isShiftLocked = false
  for (;;) {
    const shift = (await positionsOf(sql, rosterId)).filter(one => one.shiftId === shiftId)
    const [first] = shift
    if (!first || first.cancelledAt !== null || first.starts <= at)
      throw new Refusal('a_shift_changes_before_it_begins')
    const holders = holdersOf(shift)
    if (holders.every(({ assignmentId }) => locked.has(assignmentId))) {
      if (isShiftLocked) return holders
      await lockShift(sql, shiftId)
      isShiftLocked = true
      continue
    }
    const rows = await lockAssignments(
      sql,
      holders.map(({ assignmentId }) => assignmentId),
    )
    for (const { assignmentId } of rows) locked.add(assignmentId)
  }
}

/** Each is told once that they need not come (R33): whoever has no account, by their coordinator. */
const tell = (sql: Sql, context: Context, holders: readonly Holder[], at: DateTime) =>
  tellPeople(
    sql,
    context,
    holders.flatMap(({ assignmentId, personId, starts }) =>
      personId === null
        ? []
        : [
            {
              ...{ kind: 'shift_withdrawn' as const, personId, about: { assignmentIds: [assignmentId] } },
              ...{ once: `shift_withdrawn/${assignmentId}`, dueAt: at, uselessAt: starts },
            },
          ],
    ),
  )

const callOff = async (sql: Sql, context: Context, seen: SeenRoster & { shiftId: number }, actor: string) => {
  const { shiftId, rosterId } = seen
  const at = context.now()
  const holders = await lockHolders(sql, rosterId, shiftId, at)
  const ids = holders.map(({ assignmentId }) => assignmentId)
  await lockGuests(sql, ids)
  await queueForPeople(sql, ids)
  await withdrawAssignments(sql, ids, 'called_off', at)
  await freeTimeOfAssignments(sql, ids)
  await freeRoomOfShift(sql, shiftId)
  await markCancelled(sql, shiftId, at)
  await tell(sql, context, holders, at)
  const about = ids.map(id => `assignment/${id}`)
  await insertAuditEntries(sql, { at, actor, verb: 'assignment.withdraw' }, about)
}

/**
 * Calls a shift off. In a draft it is forgotten: nobody was told of it. In a published roster whoever holds it has that time back and is
 * told once, the room is free, and what was booked inside is to be mended (R9b).
 * @throws Refusal it_has_changed_meanwhile, a_shift_changes_before_it_begins
 */
export const cancelShift = (
  context: Context,
  { accountId }: RosterMaker,
  seen: SeenRoster & { readonly shiftId: number },
): Promise<void> =>
  claiming(context.sql, async sql => {
    const { rosterId, shiftId } = seen
    const [actor, about] = [`account/${accountId}`, `shift/${shiftId}`]
    const state = await lockAsSeen(sql, seen)
    if (state === 'published') await callOff(sql, context, seen, actor)
    else await deleteShift(sql, shiftId)
    await raiseVersion(sql, rosterId)
    const verb = state === 'published' ? 'shift.call_off' : 'shift.remove'
    await insertAuditEntry(sql, { at: context.now(), actor, verb, about })
  })
