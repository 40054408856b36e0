import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { revokeFeed } from '../../sql/calendars/feeds.ts'
import type { Context } from '../context.ts'

/** Ends a feed: its address leads nowhere from then on (R51). */
export const unsubscribe = (context: Context, who: SignedIn, feedId: number): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    if (!(await revokeFeed(sql, who, feedId, at))) return
    const [actor, about] = [`account/${who.accountId}`, `feed/${feedId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'feed.revoke', about })
  })
