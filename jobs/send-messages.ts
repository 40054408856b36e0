import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { kinds } from '../server/messages/letters.ts'
import { LEASE_SECONDS, sendMessage } from '../server/messages/send-message.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { type LeasedMessage, leaseMessages, releaseMessages } from '../sql/messages/leases.ts'

const AT_ONCE = 20

const lease = ({ sql, now }: Context) => {
  const at = now()
  return leaseMessages(sql, { kinds, now: at, until: at.plus({ seconds: LEASE_SECONDS }), most: AT_ONCE })
}

/** One after the other; a fault of one stops no other. What was not begun when the process stops is given back. */
const sendLeased = async (
  context: Context,
  transports: Transports,
  messages: readonly LeasedMessage[],
  signal: AbortSignal,
) => {
  const [first, ...rest] = messages
  if (!first) return
  if (signal.aborted) {
    await releaseMessages(
      context.sql,
      messages.map(({ messageId }) => messageId),
      first.leasedUntil,
    )
    return
  }
  await sendMessage(context, transports, first).catch(error =>
    logFault(context.log, error, { job: 'send-messages', messageId: first.messageId }),
  )
  await sendLeased(context, transports, rest, signal)
}

/** Sends every message whose hour has come (design.md §8), twenty leased at a time, until none is left or the process stops. */
export const sendMessages = async (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  for (;;) {
    if (signal.aborted) return
    const messages = await lease(context)
    if (messages.length === 0) return
    await sendLeased(context, transports, messages, signal)
  }
}
