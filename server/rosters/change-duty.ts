import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type DutyWritten, replaceHolders, updateDuty } from '../../sql/rosters/duties.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** Writes a duty anew. @throws Refusal it_has_changed_meanwhile when it is not as it was shown any more */
export const changeDuty = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: RosterMaker,
  dutyId: number,
  duty: DutyWritten & { readonly version: number },
): Promise<void> =>
  sql.begin(async sql => {
    if (!(await updateDuty(sql, dutyId, duty))) throw new Refusal('it_has_changed_meanwhile')
    await replaceHolders(sql, organisation, dutyId, duty)
    const about = `duty/${dutyId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'duty.change', about })
  })
