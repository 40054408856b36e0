import { lockReminded } from '../../sql/messages/account-reminders.ts'
import type { Context } from '../context.ts'
import { planShiftReminders, remindersDue } from './plan-shift-reminders.ts'

/** Has everybody reminded of their shifts, each once: the evening before at 18:00 (R34), unless they have chosen otherwise. */
export const remindOfShifts = async (context: Context): Promise<void> => {
  const at = context.now()
  await context.sql.begin(async sql => {
    const due = await remindersDue(sql, context, { at, accountIds: null })
    if (due.length === 0) return
    const accountIds = due.map(({ accountId }) => accountId)
    await lockReminded(sql, accountIds)
    await planShiftReminders(sql, context, { at, accountIds })
  })
}
