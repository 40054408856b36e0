import type { LeasedMessage } from '../../sql/messages/leases.ts'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { Context } from '../context.ts'
import { unseal } from '../keys/seal.ts'
import { logFault } from '../log-fault.ts'
import { type Kind, letterOf } from './letters.ts'
import { A_TRY } from './rules.ts'
import { sendShortMessage } from './send-short-message.ts'
import type { Transports } from './transports/open-transports.ts'
import type { Outcome } from './transports/transport.ts'
import { waysOf } from './ways.ts'
import { UnsendableLetter, writeMail } from './write-message.tsx'

interface Delivery {
  readonly message: LeasedMessage
  readonly facts: LetterFacts
  readonly by: 'sms' | 'email'
}

/** Writes the letter to its address, which is unsealed here and nowhere else in the outbox. @throws UnsendableLetter */
const readyToLeave = (context: Context, transports: Transports, { message, facts, by }: Delivery) => {
  const { keys } = context
  if (facts.contactSealed === null) throw new UnsendableLetter('nowhere to send it')
  const to = unseal(
    keys,
    { table: 'party', column: 'contact_sealed', row: facts.reference },
    facts.contactSealed,
  )
  const at = context.now()
  const letter = letterOf(message.kind as Kind).write(facts, waysOf(context, facts), at)
  const signal = AbortSignal.timeout(A_TRY)
  const { messageId: outboxId, round } = message
  if (by === 'sms')
    return () =>
      sendShortMessage(context, transports, { outboxId, round, to, letter, waitedFor: false }, signal)
  const written = writeMail({ context, message, facts, letter, to })
  return () => transports.email.send(written, signal)
}

/** Lets a letter leave, and says what became of it. A fault of ours is an outcome too, so that it stops no other letter. */
export const deliver = async (
  context: Context,
  transports: Transports,
  delivery: Delivery,
): Promise<Outcome> => {
  const { messageId } = delivery.message
  let left = false
  try {
    const leave = readyToLeave(context, transports, delivery)
    left = true
    return await leave()
  } catch (error) {
    if (error instanceof UnsendableLetter) return { outcome: 'refused', why: 'unsendable' }
    logFault(context.log, error, { messageId })
    return { outcome: left ? 'unknown' : 'later', why: 'fault' }
  }
}
