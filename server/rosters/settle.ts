import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntries, insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { type Entering, insertPresence } from '../../sql/rosters/ledger.ts'
import { cameAndOver, markSettled, toSettle, type Unsettled } from '../../sql/rosters/settling.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { Refusal } from '../refusal.ts'
import { minutesPresent } from './presence-rules.ts'

const markWorked = async (
  sql: Sql,
  shifts: readonly (Unsettled & { readonly minutes: number })[],
  entering: Entering,
) => {
  const ids = shifts.map(({ assignmentId }) => assignmentId)
  await markSettled(sql, ids, 'worked', entering.at)
  const presence = shifts.map(({ assignmentId, personId, organisationId, dutyId, starts, minutes }) => ({
    ...{ personId, organisationId, dutyId, minutes, serviceId: null },
    ...{ onDay: parkDay(starts), source: `assignment/${assignmentId}` },
  }))
  await insertPresence(sql, presence, entering)
}

/** What a coordinator says of a shift that is over: how many minutes somebody was there; null: not at all. */
export interface Settling {
  readonly assignmentId: number
  readonly minutes: number | null
}

/**
 * Says of a shift of one's own that is over whether somebody was there, and counts their minutes (R48).
 * @throws Refusal a_shift_is_settled_once when it is not over, nobody holds it, or it is said already
 */
export const settle = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: RosterMaker,
  { assignmentId, minutes }: Settling,
) =>
  sql.begin(async sql => {
    const at = now()
    const shift = await toSettle(sql, organisation, assignmentId, at)
    if (!shift) throw new Refusal('a_shift_is_settled_once')
    if (minutes === null) await markSettled(sql, [assignmentId], 'absent', at)
    else await markWorked(sql, [{ ...shift, minutes }], { at, accountId })
    const [actor, about] = [`account/${accountId}`, `assignment/${assignmentId}`]
    const verb = minutes === null ? 'assignment.be_absent' : 'assignment.work'
    await insertAuditEntry(sql, { at, actor, verb, about })
  })

/** Settles every shift that is over and to whose post somebody came, each once however many instances do it. */
export const settleWhoCame = ({ sql, now }: Pick<Context, 'sql' | 'now'>) =>
  sql.begin(async sql => {
    const at = now()
    const came = await cameAndOver(sql, at)
    if (came.length === 0) return
    const shifts = came.map(shift => ({ ...shift, minutes: minutesPresent(shift) }))
    await markWorked(sql, shifts, { at, accountId: null })
    const abouts = came.map(({ assignmentId }) => `assignment/${assignmentId}`)
    await insertAuditEntries(sql, { at, actor: 'clock', verb: 'assignment.work' }, abouts)
  })
