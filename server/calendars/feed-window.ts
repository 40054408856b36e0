import type { DateTime } from 'luxon'
import type { FeedWindow } from '../../sql/calendars/feed-entries.ts'

const DAYS_BACK = 30
const DAYS_AHEAD = 180
const DAYS_CANCELLED = 30

/** Events in a feed at most: Google and others stop reading at a megabyte. */
export const MOST_IN_FEED = 500

/** What a feed holds on the day of an instant (R52): the same from midnight to midnight. One more is asked for than fits. */
export const feedWindow = (now: DateTime): FeedWindow => {
  const today = now.startOf('day')
  return {
    today,
    from: today.minus({ days: DAYS_BACK }),
    until: today.plus({ days: DAYS_AHEAD + 1 }),
    cancelledSince: today.minus({ days: DAYS_CANCELLED }),
    most: MOST_IN_FEED + 1,
  }
}
