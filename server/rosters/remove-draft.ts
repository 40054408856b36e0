import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { deleteDraft } from '../../sql/rosters/drafts.ts'
import type { Context } from '../context.ts'

/** Throws a draft away; false where it is published. */
export const removeDraft = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: RosterMaker,
  rosterId: number,
): Promise<boolean> =>
  sql.begin(async sql => {
    if (!(await deleteDraft(sql, rosterId))) return false
    const about = `roster/${rosterId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'roster.remove', about })
    return true
  })
