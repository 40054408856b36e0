import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import { raiseDutyVersion } from '../../sql/rosters/duties.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** A duty as whoever changes it saw it. */
export interface SeenDuty {
  readonly dutyId: number
  readonly version: number
}

type Change =
  | 'duty.add_hours'
  | 'duty.end_hours'
  | 'duty.end'
  | 'duty.add_standing'
  | 'duty.end_standing'
  | 'duty.renew_standing'

/** One change of a duty's week or of who stands in it, in one transaction. @throws Refusal it_has_changed_meanwhile */
export const changingDuty = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: RosterMaker,
  { dutyId, version, verb }: SeenDuty & { readonly verb: Change },
  step: (sql: Sql) => Promise<unknown>,
): Promise<void> =>
  sql.begin(async sql => {
    if (!(await raiseDutyVersion(sql, dutyId, version))) throw new Refusal('it_has_changed_meanwhile')
    await step(sql)
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb, about: `duty/${dutyId}` })
  })
