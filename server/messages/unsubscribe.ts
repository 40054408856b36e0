import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockReminded } from '../../sql/messages/account-reminders.ts'
import { forgoReminders, type Reminding } from '../../sql/messages/reminder-choices.ts'
import type { Context } from '../context.ts'
import { planRemindersAnew } from './plan-reminders-anew.ts'

/** Whoever got a reminder is sent no more of its kind, until they turn it on again; a second time changes nothing. */
export const unsubscribe = (context: Context, { accountId, personId, kind }: Reminding): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    await lockReminded(sql, [accountId])
    if (!(await forgoReminders(sql, { accountId, kind, at }))) return
    await planRemindersAnew(sql, context, { accountId, at, why: 'not_wanted' })
    // Whoever holds the link, as of an answer by one: nobody has signed in.
    const [actor, about] = [`person/${personId}`, `account/${accountId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'reminder.stop', about })
  })
