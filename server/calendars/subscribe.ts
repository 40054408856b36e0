import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type FeedOf, insertFeed, openFeedOf } from '../../sql/calendars/feeds.ts'
import type { Context } from '../context.ts'

/** Opens a feed of what somebody may read, and gives its number; one that is open already stays as it is. */
export const subscribe = (context: Context, who: SignedIn, of: FeedOf): Promise<number | undefined> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const [opened] = await insertFeed(sql, who, { ...of, at })
    if (!opened) return openFeedOf(sql, who, of)
    const [actor, about] = [`account/${who.accountId}`, `feed/${opened.feedId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'feed.open', about })
    return opened.feedId
  })
