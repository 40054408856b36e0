import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** A feed and which of its addresses: another epoch, another address. */
export interface FeedAt {
  readonly feedId: number
  readonly linkEpoch: number
}

const form = /^([1-9]\d{0,14})-([\w-]{43})$/
const nobodys: FeedAt = { feedId: 0, linkEpoch: 0 }

/** What stands in the address of a feed: '17-' and 43 letters of base64url. Derived, never stored (R50). */
export const feedKey = (keys: Keys, { feedId, linkEpoch }: FeedAt): string =>
  `${feedId}-${digest(keys, 'feed', feedId, linkEpoch).toString('base64url')}`

/** The path of a feed, for whoever holds it. */
export const feedPath = (keys: Keys, feed: FeedAt): string => `/f/${feedKey(keys, feed)}/calendar.ics`

/** The number of the feed that a key is of, or null when it has not the form of one. */
export const feedIdIn = (given: string): number | null => {
  const [, id] = form.exec(given) ?? []
  return id === undefined ? null : Number(id)
}

/** Whether a key opens this feed, under any readable key; with null, which nothing opens, the work is the same. */
export const opensFeed = (keys: Keys, feed: FeedAt | null, given: string): boolean => {
  const { feedId, linkEpoch } = feed ?? nobodys
  const code = Buffer.from(form.exec(given)?.[2] ?? '', 'base64url')
  const genuine = isDigest(code, keys, 'feed', feedId, linkEpoch)
  return genuine && feed !== null
}
