import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { FeedOf } from './feeds.ts'
import { mayStillRead } from './may-read.ts'

/** An open feed, as it is when somebody reads it who gave its number. */
export interface FeedRead extends FeedOf {
  readonly feedId: number
  readonly linkEpoch: number
  readonly locale: 'zh-CN' | 'en'
  /** Another for whatever changed what it shows; the same for nothing else. */
  readonly mark: number
  /** The ETag with which it was read last, and since when it is that one: a whole second. */
  readonly shownAs: string | null
  readonly shownSince: DateTime | null
  readonly lastReadAt: DateTime | null
}

/** Those of these feeds that are open and that their owners still may read, on a day. */
export const feedsToRead = (sql: Sql, feedIds: readonly number[], day: string) => sql<FeedRead[]>`
  select feed_id, scope, scope_id, link_epoch, locale, shown_as, shown_since, last_read_at,
    coalesce((
      select mark from feed_mark where feed_mark.scope = feed.scope and feed_mark.scope_id = feed.scope_id), 0)
    # coalesce((
      select bit_xor(mark) from feed_change where feed_change.scope = feed.scope and feed_change.scope_id = feed.scope_id), 0)
      as mark
  from feed join account using (account_id)
  where feed_id = any(${[...feedIds]}::bigint[]) and revoked_at is null and disabled_at is null and ${mayStillRead(sql, day)}`

/**
 * Remembers with which ETag a feed is read, and says since when: no two of them since the same second, so that a client that compares
 * seconds misses none.
 */
export const markShown = async (
  sql: Sql,
  { feedId, shownAs, at }: { readonly feedId: number; readonly shownAs: string; readonly at: DateTime },
): Promise<DateTime> => {
  const [row] = await sql<[{ shownSince: DateTime }]>`
    update feed set shown_as = ${shownAs},
      shown_since = case when shown_as = ${shownAs} then shown_since
        else greatest(date_trunc('second', ${at}::timestamptz), shown_since + interval '1 second') end
    where feed_id = ${feedId}
    returning shown_since`
  return row.shownSince
}

/** Remembers when a feed was read and by what, a word of a short list. */
export const markRead = (
  sql: Sql,
  { feedId, by, at }: { readonly feedId: number; readonly by: string; readonly at: DateTime },
) => sql`
  update feed set last_read_at = ${at}, last_read_by = ${by} where feed_id = ${feedId}`

/** Puts what changed since into the marks that are kept, in one statement: no reader sees it twice or not at all. */
export const foldFeedChanges = (sql: Sql) => sql`
  with gone as (delete from feed_change returning scope, scope_id, mark)
  insert into feed_mark (scope, scope_id, mark)
  select scope, scope_id, bit_xor(mark) from gone group by scope, scope_id order by scope, scope_id
  on conflict (scope, scope_id) do update set mark = feed_mark.mark # excluded.mark`
