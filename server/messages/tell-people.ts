import { accountsOfPeople } from '../../sql/accounts/told-people.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAccountMessages, type NewAccountMessage } from '../../sql/messages/account-messages.ts'
import type { Context } from '../context.ts'
import type { AccountKind } from './account-letters.ts'
import { channelOf } from './say-to-account.ts'

export interface SaidToPerson extends Omit<NewAccountMessage, 'channel' | 'accountId'> {
  readonly kind: AccountKind
  readonly personId: number
}

/**
 * Says things to people who work here, each once (R32), in the transaction of what they tell about. Whoever has no account is not
 * told: their coordinator tells them, and answers for them.
 */
export const tellPeople = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  said: readonly SaidToPerson[],
): Promise<void> => {
  if (said.length === 0) return
  const accounts = await accountsOfPeople(
    sql,
    said.map(({ personId }) => personId),
  )
  const accountOf = new Map(accounts.map(account => [account.personId, account]))
  const messages = said.flatMap(({ personId, ...one }) => {
    const account = accountOf.get(personId)
    if (!account) return []
    return [{ ...one, accountId: account.accountId, channel: channelOf(config, account) }]
  })
  if (messages.length > 0) await insertAccountMessages(sql, messages)
}
