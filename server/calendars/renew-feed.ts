import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type FeedSeen, renewFeed } from '../../sql/calendars/feeds.ts'
import type { Context } from '../context.ts'

/** Gives a feed another address: what the one before reads is gone from then on (R51). The same asked twice is one. */
export const renewAddress = (context: Context, who: SignedIn, seen: FeedSeen): Promise<void> =>
  context.sql.begin(async sql => {
    if (!(await renewFeed(sql, who, seen))) return
    const [actor, about] = [`account/${who.accountId}`, `feed/${seen.feedId}`]
    await insertAuditEntry(sql, { at: context.now(), actor, verb: 'feed.renew', about })
  })
