import { accountAddress } from '../../sql/accounts/addresses.ts'
import type { Sql } from '../../sql/connect.ts'
import { insertAccountMessage, type NewAccountMessage } from '../../sql/messages/account-messages.ts'
import type { ReminderChoice } from '../../sql/messages/reminder-choices.ts'
import type { AccountLetter } from '../../views/mail/account-letter.ts'
import type { Context } from '../context.ts'
import type { AccountKind } from './account-letters.ts'
import { type Channels, sentBy } from './channels.ts'

export interface SaidToAccount extends Omit<NewAccountMessage, 'channel'> {
  readonly kind: AccountKind
}

/** Whether a gateway has the fixed words of a letter registered in its language; files need no registering. */
const isRegistered = ({ sms }: Channels, { locale, short }: Pick<AccountLetter, 'locale' | 'short'>) =>
  sms === undefined || sms.templates[short.name]?.[locale] !== undefined

/**
 * Short messages first, mail where there is no gateway, no telephone, or no such letter at the gateway (R36).
 * @param chosen the way that somebody would have it come by, which is taken where it leads to them.
 */
export const channelOf = (
  config: Channels,
  { phone, email }: { readonly phone: string | null; readonly email: string | null },
  letter: AccountLetter | null = null,
  chosen?: ReminderChoice['channel'],
): 'sms' | 'email' => {
  if (phone === null || (chosen === 'email' && email !== null && sentBy(config, 'email'))) return 'email'
  const leaves = sentBy(config, 'sms') && (letter === null || isRegistered(config, letter))
  return email === null || leaves ? 'sms' : 'email'
}

/** Says something to an account, once (R32), in the transaction of what it tells about. */
export const sayToAccount = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  said: SaidToAccount,
): Promise<void> => {
  const address = await accountAddress(sql, said.accountId)
  if (address) await insertAccountMessage(sql, { ...said, channel: channelOf(config, address) })
}
