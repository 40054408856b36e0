import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type Firm, insertFirm } from '../../sql/rosters/firms.ts'
import type { Context } from '../context.ts'

/** Adds a law firm to the park. @throws the constraint one_firm_per_name */
export const addFirm = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: RosterMaker,
  firm: Omit<Firm, 'firmId'>,
): Promise<void> =>
  sql.begin(async sql => {
    const about = `firm/${await insertFirm(sql, firm)}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'firm.add', about })
  })
