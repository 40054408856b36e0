import type { Context } from '../server/context.ts'
import { readAccountFacts } from '../server/messages/account-facts.ts'
import { accountKinds } from '../server/messages/account-letters.ts'
import { sendAccountMessage } from '../server/messages/send-account-message.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { leaseAccountMessages } from '../sql/messages/account-messages.ts'
import { sendEach } from './send-each.ts'

/** Sends what is due to accounts; what is true is asked for each (R33). */
export const sendAccountMessages = (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  const { sql, now } = context
  return sendEach(context, signal, {
    lease: async terms => (await leaseAccountMessages(sql, { kinds: accountKinds, ...terms, most: 1 }))[0],
    send: async message => {
      const [facts] = await readAccountFacts(sql, [message.messageId], now())
      if (facts) await sendAccountMessage(context, transports, message, facts)
    },
  })
}
