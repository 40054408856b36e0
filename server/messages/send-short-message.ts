import type { ShortText } from '../../views/mail/short-message.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { BUDGET_SPENT, spend } from './budget.ts'
import type { NotTaken } from './transports/gateway-outcome.ts'
import type { Transports } from './transports/open-transports.ts'
import type { Outcome, ShortMessage } from './transports/transport.ts'
import { UnsendableLetter } from './write-message.tsx'
import { writeShortMessage } from './write-short-message.ts'

interface Given {
  readonly outboxId: number
  readonly round: number
  readonly to: string
  readonly letter: { readonly locale: ShortMessage['locale']; readonly short: ShortText }
  /** Somebody waits for it: it may take what is kept of the budget for codes. */
  readonly waitedFor: boolean
}

interface Paid {
  readonly message: ShortMessage
  readonly giveBack: () => Promise<unknown>
}

/** Writes a short message and pays for it; or what comes of it, when it cannot leave. */
const ready = async (context: Context, { waitedFor, ...given }: Given): Promise<Paid | NotTaken> => {
  try {
    const message = writeShortMessage(context, { ...given, at: context.now() })
    const giveBack = await spend(context, message.text, waitedFor)
    return giveBack ? { message, giveBack } : { outcome: 'later', why: BUDGET_SPENT }
  } catch (error) {
    if (error instanceof UnsendableLetter) return { outcome: 'refused', why: 'unsendable' }
    logFault(context.log, error, { messageId: given.outboxId })
    return { outcome: 'later', why: 'fault' }
  }
}

/** Writes a short message and lets it leave, within the budget of the day; what was not taken costs nothing. */
export const sendShortMessage = async (
  context: Context,
  { sms }: Pick<Transports, 'sms'>,
  given: Given,
  signal: AbortSignal,
): Promise<Outcome> => {
  const written = await ready(context, given)
  if ('outcome' in written) return written
  const outcome = await sms.send(written.message, signal)
  if (outcome.outcome === 'later' || outcome.outcome === 'refused')
    await written.giveBack().catch(error => logFault(context.log, error, { messageId: given.outboxId }))
  return outcome
}
