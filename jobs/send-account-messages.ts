import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { readAccountFacts } from '../server/messages/account-facts.ts'
import { accountKinds } from '../server/messages/account-letters.ts'
import { LEASE_SECONDS } from '../server/messages/rules.ts'
import { sendAccountMessage } from '../server/messages/send-account-message.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { leaseAccountMessages } from '../sql/messages/account-messages.ts'

/**
 * Sends what is due to accounts, one after another: what is leased longer than it takes to send is tried by another, and what is true
 * is asked for each (R33). A fault of one stops no other. Begun tries count, whoever dies.
 */
export const sendAccountMessages = async (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  const { sql, now, log } = context
  for (;;) {
    if (signal.aborted) return
    const at = now()
    const until = at.plus({ seconds: LEASE_SECONDS })
    const [message] = await leaseAccountMessages(sql, { kinds: accountKinds, now: at, until, most: 1 })
    if (!message) return
    const [facts] = await readAccountFacts(sql, [message.messageId], at)
    if (facts)
      await sendAccountMessage(context, transports, message, facts).catch(error =>
        logFault(log, error, { messageId: message.messageId }),
      )
  }
}
