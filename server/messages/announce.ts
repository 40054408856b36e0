import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { planReminders } from './plan-reminders.ts'
import { type Announcement, say } from './say.ts'

/**
 * Tells a party what happened, in the transaction of what it tells about, and plans anew what reminds of it (R34). Called when
 * the party, its hours and its sequence are written.
 */
export const announce = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  announcement: Announcement,
): Promise<void> => {
  await say(sql, context, announcement)
  await planReminders(sql, context, announcement)
}
