import type { DateTime } from 'luxon'
import type { SignedIn } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What a feed is of: its reader's own hours, the day of an organisation, a room, a duty. */
export type FeedScope = 'mine' | 'organisation' | 'room' | 'duty'

export interface FeedOf {
  readonly scope: FeedScope
  /** A person, an organisation, a room or a duty. */
  readonly scopeId: number
}

/** Opens a feed; of one that is open already nothing is written. */
export const insertFeed = (
  sql: Sql,
  { accountId }: SignedIn,
  { scope, scopeId, at }: FeedOf & { readonly at: DateTime },
) => sql<{ feedId: number }[]>`
  insert into feed (account_id, scope, scope_id, opened_at) values (${accountId}, ${scope}, ${scopeId}, ${at})
  on conflict do nothing
  returning feed_id`

/** The number of a feed of one's own that is open; undefined when there is none. */
export const openFeedOf = async (sql: Sql, { accountId }: SignedIn, { scope, scopeId }: FeedOf) => {
  const [row] = await sql<{ feedId: number }[]>`
    select feed_id from feed
    where account_id = ${accountId} and scope = ${scope} and scope_id = ${scopeId} and revoked_at is null`
  return row?.feedId
}

/** A feed of one's own, and which of its addresses a page has shown. */
export interface FeedSeen {
  readonly feedId: number
  readonly linkEpoch: number
}

/** Gives a feed another address; the one before leads nowhere from then on. False: it is not one's own, or has another already. */
export const renewFeed = async (
  sql: Sql,
  { accountId }: SignedIn,
  { feedId, linkEpoch }: FeedSeen,
): Promise<boolean> => {
  const rows = await sql`
    update feed set link_epoch = link_epoch + 1, last_read_at = null, last_read_by = null
    where feed_id = ${feedId} and account_id = ${accountId} and link_epoch = ${linkEpoch} and revoked_at is null
    returning feed_id`
  return rows.length > 0
}

/** Ends a feed for ever. False: it is not one's own, or has ended. */
export const revokeFeed = async (
  sql: Sql,
  { accountId }: SignedIn,
  feedId: number,
  at: DateTime,
): Promise<boolean> => {
  const rows = await sql`
    update feed set revoked_at = ${at}
    where feed_id = ${feedId} and account_id = ${accountId} and revoked_at is null
    returning feed_id`
  return rows.length > 0
}

/** How many feeds of all accounts are open. */
export const countOpenFeeds = async (sql: Sql): Promise<number> => {
  const [row] = await sql<
    [{ count: number }]
  >`select count(*)::int as count from feed where revoked_at is null`
  return row.count
}
