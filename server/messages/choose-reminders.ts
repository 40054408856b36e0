import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { judgeNewsAnew, lockReminded } from '../../sql/messages/account-reminders.ts'
import {
  type ReminderChoice,
  saveReminderChoice,
  updateToldHours,
} from '../../sql/messages/reminder-choices.ts'
import type { Context } from '../context.ts'
import { newsKinds } from './account-letters.ts'
import { planRemindersAnew } from './plan-reminders-anew.ts'

export interface RemindersChosen {
  /** 'HH:mm'; null: whenever R31 allows. */
  readonly hours: { readonly from: string; readonly until: string } | null
  /** Null: of whoever is not asked. */
  readonly reminder: ReminderChoice | null
}

/**
 * Somebody chooses how they are reminded of their shifts, and in which hours they are written to (R31): what waits in the outbox
 * follows at once.
 */
export const chooseReminders = (
  context: Context,
  { accountId }: SignedIn,
  { hours, reminder }: RemindersChosen,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const kind = 'shift_reminder'
    await lockReminded(sql, [accountId])
    await updateToldHours(sql, accountId, hours)
    if (reminder) await saveReminderChoice(sql, { ...reminder, accountId, kind, at })
    await planRemindersAnew(sql, context, {
      accountId,
      at,
      why: reminder?.channel === 'none' ? 'not_wanted' : 'planned_anew',
    })
    await judgeNewsAnew(sql, { accountId, kinds: newsKinds, at })
    const [actor, about] = [`account/${accountId}`, `account/${accountId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'reminder.choose', about })
  })
