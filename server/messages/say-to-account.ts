import { accountAddress } from '../../sql/accounts/addresses.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAccountMessage, type NewAccountMessage } from '../../sql/messages/account-messages.ts'
import type { Context } from '../context.ts'
import type { AccountKind } from './account-letters.ts'
import { sentBy } from './channels.ts'

export interface SaidToAccount extends Omit<NewAccountMessage, 'channel'> {
  readonly kind: AccountKind
}

/** Short messages first, mail where there is no gateway or no telephone (R36). */
export const channelOf = (
  config: Pick<Context['config'], 'inEarnest' | 'smtpUrl'>,
  { phone, email }: { readonly phone: string | null; readonly email: string | null },
): 'sms' | 'email' => (phone !== null && (email === null || sentBy(config, 'sms')) ? 'sms' : 'email')

/** Says something to an account, once (R32), in the transaction of what it tells about. */
export const sayToAccount = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  said: SaidToAccount,
): Promise<void> => {
  const address = await accountAddress(sql, said.accountId)
  if (address) await insertAccountMessage(sql, { ...said, channel: channelOf(config, address) })
}
