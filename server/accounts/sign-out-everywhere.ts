import type { DateTime } from 'luxon'
import { deleteSessionsOf } from '../../sql/accounts/sessions.ts'
import { endSignInsOf } from '../../sql/accounts/sign-ins.ts'
import type { Sql } from '../../sql/connect.ts'

/**
 * Signs an account out everywhere, in the transaction that is given: what was sent to it opens nothing any more, a sign-in under way
 * is waited for, and the session that it opened goes too.
 */
export const signOutEverywhere = async (sql: Sql, accountId: number, at: DateTime): Promise<void> => {
  // In this order: a session that a sign-in opens is only there to be deleted once that sign-in is over.
  await endSignInsOf(sql, accountId, at)
  await deleteSessionsOf(sql, accountId)
}
