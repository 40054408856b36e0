import type { DateTime } from 'luxon'
import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { queueForPeople } from '../../sql/availability/queues.ts'
import type { Sql } from '../../sql/connect.ts'
import { type AssignmentLocked, lockAssignments } from '../../sql/rosters/assignments.ts'
import { lockGuests } from '../../sql/rosters/guests.ts'
import { lockLeftBehind } from '../../sql/rosters/left-behind.ts'
import { positionsOf } from '../../sql/rosters/positions.ts'
import { lockRoster } from '../../sql/rosters/roster-shown.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { isNever } from './candidates.ts'
import { stopsIn } from './engine/stops.ts'
import { type CellGiven, giveCells } from './give-cells.ts'
import { answerByOf, spanOf } from './offer-rules.ts'
import { markOf, repairable } from './propose-repair.ts'
import { type RosterProblem, readProblem } from './read-problem.ts'
import type { CellPut } from './repair-problem.ts'
import { tellRepaired } from './tell-repaired.ts'

/** A repair as it was shown, or a position filled by hand. */
export interface RepairDone {
  readonly rosterId: number
  /** Of what it was shown of (markOf). */
  readonly mark: string
  readonly put: readonly CellPut[]
  /** By hand, rules that can be let go are; and whoever was asked already has said yes (代填). */
  readonly byHand?: { readonly evenSo: boolean; readonly saidYes: boolean }
}

const changed = () => new Refusal('it_has_changed_meanwhile')
const holds: ReadonlySet<string> = new Set(['offered', 'standing', 'accepted'])

/** The roster as it stands once all that is to change is locked; what it was shown of must stand still. */
const lockedAndRead = async (sql: Sql, { rosterId, mark, put }: RepairDone, at: DateTime) => {
  const roster = await lockRoster(sql, rosterId)
  if (roster?.state !== 'published') throw changed()
  const which = new Set(put.map(({ positionId }) => positionId))
  const before = (await positionsOf(sql, rosterId)).filter(({ positionId }) => which.has(positionId))
  const held = before.flatMap(({ assignmentId }) => assignmentId ?? [])
  const locked = await lockAssignments(sql, held)
  if (locked.some(({ state }) => !holds.has(state))) throw changed()
  // The rules are asked once nobody who takes a position can be given anything else.
  await lockGuests(sql, held)
  await lockLeftBehind(
    sql,
    before.flatMap(({ positionId, assignmentId }) => (assignmentId === null ? [positionId] : [])),
  )
  await queueForPeople(
    sql,
    held,
    put.flatMap(({ personId }) => personId ?? []),
  )
  const read = await readProblem(sql, rosterId, at)
  if (!read || markOf(read.positions) !== mark) throw changed()
  return { read, locked }
}

/** Whether every rule holds of everybody who is put somewhere, as all will stand. */
const rulesHold = (read: RosterProblem, { put, byHand }: RepairDone): boolean => {
  const { problem, positions, groupOf } = read
  const to = new Map(put.map(({ positionId, personId }) => [positionId, personId]))
  const heldAfter = positions.flatMap(({ positionId, personId }) => {
    const group = groupOf.get(positionId)
    const person = to.has(positionId) ? to.get(positionId) : personId
    return group === undefined || typeof person !== 'number' ? [] : [{ group, person }]
  })
  const known = new Set(problem.people.map(({ id }) => id))
  if (put.some(({ personId }) => personId !== null && !known.has(personId))) return false
  const stops = stopsIn({ ...problem, fixed: [], before: null }, heldAfter)
  return put.every(({ positionId, personId }) => {
    const stopping = personId === null ? [] : stops(groupOf.get(positionId) ?? 0, personId)
    return stopping.every(rule => byHand?.evenSo === true && !isNever(rule))
  })
}

const cellsGiven = (
  { read, locked }: { readonly read: RosterProblem; readonly locked: readonly AssignmentLocked[] },
  { put, byHand }: RepairDone,
  { at, accountId }: { readonly at: DateTime; readonly accountId: number },
): CellGiven[] => {
  const can = new Map(repairable(read, at).map(position => [position.positionId, position]))
  return put.map(({ positionId, personId }) => {
    const position = can.get(positionId)
    const answerBy = position && answerByOf(at, position.starts)
    if (!position || !answerBy) throw changed()
    const saidYes = byHand?.saidYes === true
    return {
      ...{ positionId, during: spanOf(position) },
      given: locked.find(({ assignmentId }) => assignmentId === position.assignmentId) ?? null,
      taking:
        personId === null
          ? null
          : saidYes
            ? { personId, state: 'accepted', answerBy, filledInBy: accountId }
            : { personId, state: 'offered', answerBy, filledInBy: null },
    }
  })
}

/**
 * Does a repair as it was shown (R46), all or nothing: whoever does not come gives their shifts back, others are asked, what was booked
 * inside goes along (R9), everybody is told once.
 * @throws Refusal it_has_changed_meanwhile when a position of the roster has changed hands since, a shift has begun, or a rule stops
 * somebody by now; the_first_yes_has_it, somebody_is_elsewhere_then
 */
export const repairRoster = (context: Context, { accountId }: RosterMaker, done: RepairDone): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const actor = `account/${accountId}`
    const stands = await lockedAndRead(sql, done, at)
    if (!rulesHold(stands.read, done)) throw changed()
    const cells = cellsGiven(stands, done, { at, accountId })
    const made = await giveCells(sql, cells, { because: 'repair', at, actor, keys: context.keys })
    await tellRepaired(sql, context, { cells, made, given: stands.locked }, at)
    await insertAuditEntry(sql, {
      ...{ at, actor, verb: done.byHand ? 'roster.fill' : 'roster.repair', about: `roster/${done.rosterId}` },
    })
  })
