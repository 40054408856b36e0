import { beginTry, type LeasedMessage } from '../../sql/messages/leases.ts'
import { type LetterFacts, letterFacts } from '../../sql/messages/letter-facts.ts'
import { markOver, markSent, markWaiting } from '../../sql/messages/outcomes.ts'
import { ringInstead } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { deliver } from './deliver.ts'
import { firstAllowedSpan, nextTry } from './rules.ts'
import { removeMessageFiles } from './transports/erased-message-files.ts'
import type { Transports } from './transports/open-transports.ts'
import type { Outcome } from './transports/transport.ts'
import { verdictOn } from './verdict.ts'

/** How long a message is one sender's own; longer than a try may take. */
export const LEASE_SECONDS = 60

interface Tried {
  readonly message: LeasedMessage
  readonly facts: LetterFacts
  readonly by: 'sms' | 'email'
}

/** Not taken this time: again after a while, within the allowed hours; after the last time, or too late, no more. */
const tryLater = async ({ sql, now }: Context, { message, facts, by }: Tried, why: string) => {
  const again = nextTry(now(), message.tries)
  if (again === null) return markOver(sql, message, { state: 'failed', why: 'tries_in_vain' })
  const allowedFrom = (at: typeof again) => firstAllowedSpan(at, facts.reachHours, message.uselessAt)
  const span = allowedFrom(again)
  // A later reminder says it.
  if (span === null && message.uselessAt < facts.starts)
    return markOver(sql, message, { state: 'expired', why: 'useless' })
  if (span === null && by === 'email')
    return markOver(sql, message, { state: 'failed', why: 'no_allowed_hour' })
  if (span === null) return ringInstead(sql, message, allowedFrom(now()))
  return markWaiting(sql, message, { dueAt: span.starts, why })
}

const record = async (context: Context, tried: Tried, result: Outcome) => {
  const { sql, now, log, config } = context
  const { message, by } = tried
  const { messageId } = message
  if (result.outcome === 'sent') {
    const { gatewayId } = result
    const { erased } = await markSent(sql, { messageId, channel: by, at: now(), gatewayId })
    return erased ? removeMessageFiles(config.varDir, [messageId]) : undefined
  }
  log.warn({ messageId, outcome: result.outcome, why: result.why }, 'a message was not taken')
  if (result.outcome === 'refused') return markOver(sql, message, { state: 'failed', why: result.why })
  if (result.outcome === 'unknown' && by === 'sms')
    return markOver(sql, message, { state: 'failed', why: 'outcome_unknown' })
  return tryLater(context, tried, result.why)
}

/**
 * Does with one leased message what is right now: sends it and records what became of it, or lets it wait, be rung or end.
 * Sending is outside any transaction. A process that dies before recording leaves the lease: when that ends, a mail goes out
 * again under the same Message-ID, and a short message does not.
 */
export const sendMessage = async (
  context: Context,
  transports: Transports,
  leased: LeasedMessage,
): Promise<void> => {
  const { sql, now, config } = context
  const at = now()
  const [facts] = await letterFacts(sql, [leased.partyId])
  const verdict = verdictOn({ message: leased, facts, now: at, config })
  if (verdict.to === 'end') await markOver(sql, leased, verdict)
  // What had left when its sender died may have left a file.
  if (verdict.to === 'end' && verdict.why === 'erased')
    await removeMessageFiles(config.varDir, [leased.messageId])
  if (verdict.to === 'ring') await ringInstead(sql, leased, verdict.between)
  if (verdict.to === 'wait') await markWaiting(sql, leased, { dueAt: verdict.until, why: leased.why })
  if (verdict.to !== 'send' || !facts) return

  const message = await beginTry(sql, leased, at.plus({ seconds: LEASE_SECONDS }))
  if (message === null) return
  const { by } = verdict
  await record(context, { message, facts, by }, await deliver(context, transports, { message, facts, by }))
}
