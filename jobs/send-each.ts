import type { DateTime } from 'luxon'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { LEASE_SECONDS } from '../server/messages/rules.ts'

interface Sending<Message> {
  /** Leases one that is due; undefined when none is. */
  readonly lease: (terms: {
    readonly now: DateTime
    readonly until: DateTime
  }) => Promise<Message | undefined>
  readonly send: (message: Message) => Promise<unknown>
}

/**
 * Sends what is due, one leased after another until none is or the process stops: what is leased longer than it takes to send is tried
 * by another (R33). A fault of one stops no other. Begun tries count, whoever dies.
 */
export const sendEach = async <Message extends { readonly messageId: number }>(
  { now, log }: Pick<Context, 'now' | 'log'>,
  signal: AbortSignal,
  { lease, send }: Sending<Message>,
): Promise<void> => {
  while (!signal.aborted) {
    const at = now()
    const message = await lease({ now: at, until: at.plus({ seconds: LEASE_SECONDS }) })
    if (!message) return
    await send(message).catch(error => logFault(log, error, { messageId: message.messageId }))
  }
}
