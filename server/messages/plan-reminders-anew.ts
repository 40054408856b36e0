import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { endAccountReminders, type RemindersEnded } from '../../sql/messages/account-reminders.ts'
import type { Context } from '../context.ts'
import { planShiftReminders } from '../rosters/plan-shift-reminders.ts'

interface Anew extends Pick<RemindersEnded, 'why'> {
  readonly accountId: number
  /** When what it follows happened. */
  readonly at: DateTime
}

/**
 * Lets the reminders of an account that wait in the outbox follow what it has just chosen, in the transaction that wrote it and with
 * the account locked (R33).
 */
export const planRemindersAnew = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  { accountId, at, why }: Anew,
): Promise<void> => {
  const kind = 'shift_reminder'
  const wanted = await planShiftReminders(sql, context, { at, accountIds: [accountId] })
  await endAccountReminders(sql, { accountId, kind, at, wanted, why })
}
