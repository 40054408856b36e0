import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { kinds } from '../server/messages/letters.ts'
import { LEASE_SECONDS } from '../server/messages/rules.ts'
import { recordLeft, sendMessage } from '../server/messages/send-message.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { type LeasedMessage, leaseMessages, releaseMessages } from '../sql/messages/leases.ts'
import type { Sent } from '../sql/messages/outcomes.ts'

type Channel = 'sms' | 'email'
const everyChannel: readonly Channel[] = ['sms', 'email']

const AT_ONCE = 20

const lease = ({ sql, now }: Context, channels: readonly Channel[]) => {
  const at = now()
  const until = at.plus({ seconds: LEASE_SECONDS })
  return leaseMessages(sql, { kinds, channels, now: at, until, most: AT_ONCE })
}

/** Gives back what was leased and not begun. */
const giveBack = async ({ sql }: Context, messages: readonly LeasedMessage[]) => {
  const [first] = messages
  if (!first) return
  await releaseMessages(
    sql,
    messages.map(({ messageId }) => messageId),
    first.leasedUntil,
  )
}

/**
 * One after the other; a fault of one stops no other. What has left is recorded with the beginning of the next: whoever dies
 * between the two leaves one message that left and is not known to have, never more.
 */
const sendLeased = async (
  context: Context,
  transports: Transports,
  messages: readonly LeasedMessage[],
  signal: AbortSignal,
) => {
  let left: Sent | null = null
  for (const [index, message] of messages.entries()) {
    if (signal.aborted) {
      await giveBack(context, messages.slice(index))
      break
    }
    try {
      left = await sendMessage(context, transports, message, left)
    } catch (error) {
      logFault(context.log, error, { messageId: message.messageId })
    }
  }
  if (left) await recordLeft(context, left)
}

/**
 * Sends every message of some channels whose hour has come (design.md §8), twenty leased at a time, until none is left or the
 * process stops.
 */
export const sendMessages = async (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
  channels: readonly Channel[] = everyChannel,
): Promise<void> => {
  for (;;) {
    if (signal.aborted) return
    const messages = await lease(context, channels)
    if (messages.length === 0) return
    await sendLeased(context, transports, messages, signal)
  }
}
