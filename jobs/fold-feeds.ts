import type { Context } from '../server/context.ts'
import { foldFeedChanges } from '../sql/calendars/read-feeds.ts'

/** Puts what changed in feeds into the mark of each: no reader notices, and what is read at every poll stays short. */
export const foldFeeds = async ({ sql }: Pick<Context, 'sql'>): Promise<void> => {
  await foldFeedChanges(sql)
}
