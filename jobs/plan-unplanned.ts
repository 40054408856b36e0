import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { planReminders } from '../server/messages/plan-reminders.ts'
import { hoursWithoutReminder } from '../server/messages/reminder-hours.ts'
import { partiesUnplanned } from '../sql/messages/reminders.ts'

/** More than a week of the park; the rest is the next tick's. */
const MOST = 2_000

/**
 * Plans the reminders of whoever nobody planned any for (R34): an older version beside this one, or an archive of one. Each in a
 * transaction of its own, and once: it is written down, so that whoever was rightly promised none is not looked at again.
 */
export const planUnplanned = async (
  context: Pick<Context, 'sql' | 'now' | 'config' | 'log'>,
): Promise<void> => {
  const { sql, now, log } = context
  const starts = now().plus({ hours: hoursWithoutReminder })
  const parties = await partiesUnplanned(sql, { starts, most: MOST })
  for (const { partyId } of parties)
    await sql
      .begin(transaction => planReminders(transaction, context, { partyId, at: now() }))
      .catch(error => logFault(log, error, { partyId }))
}
