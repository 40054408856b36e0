import type { DateTime } from 'luxon'
import {
  dutyEntries,
  organisationEntries,
  ownEntries,
  roomEntries,
} from '../../sql/calendars/feed-entries.ts'
import { type FeedRead, feedsToRead, markRead, markShown } from '../../sql/calendars/read-feeds.ts'
import type { Context } from '../context.ts'
import { wordOf } from '../keys/digest.ts'
import { parkDay } from '../park-time.ts'
import type { ClientWord } from './client-word.ts'
import { feedIdIn, opensFeed } from './feed-key.ts'
import { feedWindow } from './feed-window.ts'
import { type Look, lookTogether } from './look-together.ts'
import { wayOfWriting } from './way-of-writing.ts'
import { writeFeed } from './write-feed.ts'

const entriesOf = {
  mine: ownEntries,
  organisation: organisationEntries,
  room: roomEntries,
  duty: dutyEntries,
}

export interface OpenFeed extends FeedRead {
  /** Strong (RFC 9110 §8.8.3): another for other bytes. */
  readonly etag: string
  /** The instant of that: what it shows is of its day. */
  readonly at: DateTime
}

const etagOf = ({ scope, scopeId, locale, mark }: FeedRead, day: string) =>
  `"${wordOf([wayOfWriting, scope, scopeId, locale, mark, day].join(' '))}"`

/** Looks up feeds as they are now. */
export const lookAtFeeds = ({ sql, now }: Context): Look =>
  lookTogether(feedIds => feedsToRead(sql, feedIds, parkDay(now())))

/** The feed that a key in an address opens, now; null for every other key, whatever is wrong with it (R51). */
export const openFeed = async (
  { keys, now }: Context,
  look: Look,
  given: string,
): Promise<OpenFeed | null> => {
  const feedId = feedIdIn(given)
  if (feedId === null) return null
  const at = now()
  const found = await look(feedId)
  return opensFeed(keys, found, given) && found ? { ...found, etag: etagOf(found, parkDay(at)), at } : null
}

/** What a feed is at an instant, as text/calendar. */
export const feedBytes = async (
  { sql }: Pick<Context, 'sql'>,
  feed: Pick<FeedRead, 'scope' | 'scopeId' | 'locale'> & { readonly at: DateTime },
): Promise<Buffer> => {
  const { scope, scopeId, locale, at } = feed
  const entries = await entriesOf[scope](sql, scopeId, feedWindow(at))
  const moreUid = wordOf(`more of ${scope} ${scopeId}`)
  return Buffer.from(writeFeed({ scope, locale, entries, moreUid }))
}

/** Since when a feed is what it is now. @returns a whole second */
export const shownSince = async ({ sql }: Pick<Context, 'sql'>, feed: OpenFeed): Promise<DateTime> =>
  feed.shownAs === feed.etag && feed.shownSince
    ? feed.shownSince
    : markShown(sql, { feedId: feed.feedId, shownAs: feed.etag, at: feed.at })

const MINUTE = 60_000

/** Remembers that a feed was read; not at every request: a minute is near enough. */
export const noteRead = async (
  { sql, now }: Context,
  { feedId, lastReadAt }: Pick<FeedRead, 'feedId' | 'lastReadAt'>,
  by: ClientWord,
): Promise<void> => {
  const at = now()
  if (lastReadAt === null || +at - +lastReadAt >= MINUTE) await markRead(sql, { feedId, by, at })
}
