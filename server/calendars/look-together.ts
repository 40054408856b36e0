import type { FeedRead } from '../../sql/calendars/read-feeds.ts'

type Waiting = { readonly feedId: number; readonly tell: (found: Promise<FeedRead | null>) => void }

/** Gives the open feed of a number, or null. */
export type Look = (feedId: number) => Promise<FeedRead | null>

/**
 * Looks up together what is asked for while one statement is on its way: a thousand clients that ask in the same minute cost a few
 * statements. What somebody reads is never older than their asking.
 */
export const lookTogether = (read: (feedIds: readonly number[]) => Promise<readonly FeedRead[]>): Look => {
  let waiting: Waiting[] = []
  let underWay = false

  const answer = async () => {
    underWay = true
    while (waiting.length > 0) {
      const asked = waiting
      waiting = []
      const found = read([...new Set(asked.map(({ feedId }) => feedId))])
      for (const { feedId, tell } of asked)
        tell(found.then(feeds => feeds.find(feed => feed.feedId === feedId) ?? null))
      await found.catch(() => {})
    }
    underWay = false
  }

  return feedId =>
    new Promise(tell => {
      waiting.push({ feedId, tell })
      if (!underWay) void answer()
    })
}
