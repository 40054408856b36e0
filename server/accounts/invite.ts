import { insertAccount, type NewAccount } from '../../sql/accounts/accounts.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { firstAllowedMinute } from '../messages/rules.ts'
import { sayToAccount } from '../messages/say-to-account.ts'

const USEFUL_DAYS = 14

export interface Invitation extends Omit<NewAccount, 'called' | 'locale'> {
  readonly called?: string | null
  readonly locale?: NewAccount['locale']
  /** The account that invites. */
  readonly by: number
}

/** Tells whoever has an account that they can sign in, by day. @param once names what is said, so that it is said once (R32). */
export const tellInvited = async (
  sql: Sql,
  context: Pick<Context, 'now' | 'config'>,
  accountId: number,
  once = `invited/${accountId}`,
): Promise<void> => {
  const at = context.now()
  const uselessAt = at.plus({ days: USEFUL_DAYS })
  await sayToAccount(sql, context, {
    ...{ kind: 'invited', accountId, about: { signInId: null }, once },
    ...{ dueAt: firstAllowedMinute(at, [], uselessAt) ?? at, uselessAt },
  })
}

/**
 * Makes an account for somebody, by a telephone or an e-mail address, and tells them that they can sign in, in the transaction that
 * is given. Again it changes nothing and tells nothing: whoever has an account keeps it as it is.
 * @throws Refusal one_account_per_address, one_account_per_telephone (by the database)
 * @returns the account's id.
 */
export const invite = async (
  sql: Sql,
  context: Pick<Context, 'now' | 'config'>,
  { by, called = null, locale = 'zh-CN', ...given }: Invitation,
): Promise<number> => {
  const accountId = await insertAccount(sql, { ...given, called, locale })
  await tellInvited(sql, context, accountId)
  await insertAuditEntry(sql, {
    at: context.now(),
    actor: `account/${by}`,
    verb: 'account.invite',
    about: `account/${accountId}`,
  })
  return accountId
}
