import type { LeasedMessage } from '../../sql/messages/leases.ts'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { markOver, markSent, markWaiting, type Sent } from '../../sql/messages/outcomes.ts'
import { ringInstead } from '../../sql/messages/rings.ts'
import { beginTry } from '../../sql/messages/tries.ts'
import type { Context } from '../context.ts'
import { BUDGET_SPENT, nextBudget } from './budget.ts'
import { deliver } from './deliver.ts'
import { type Kind, letterOf } from './letters.ts'
import { firstAllowedSpan, LEASE_SECONDS, nextTry, untried } from './rules.ts'
import { removeMessageFiles } from './transports/erased-message-files.ts'
import type { Transports } from './transports/open-transports.ts'
import { minutesIn, type Outcome } from './transports/transport.ts'
import { type Verdict, verdictOn } from './verdict.ts'

type Untaken = Exclude<Outcome, { outcome: 'sent' }>

/** What cannot be sent in its hours is said on the telephone. */
const TO_RING = { state: 'dropped', why: 'to_ring' } as const

interface Tried {
  readonly message: LeasedMessage
  readonly facts: LetterFacts
  readonly by: 'sms' | 'email'
}

/** It is not sent. Who left a telephone is rung where it is of use still; who left an address of mail has no number (R36). */
const fail = async ({ sql, now }: Context, { message, facts, by }: Tried, why: string) => {
  const failed = { state: 'failed', why } as const
  if (by === 'email') return markOver(sql, message, failed)
  const { opens } = letterOf(message.kind as Kind)
  const between = firstAllowedSpan(now(), facts.reachHours, message.uselessAt, opens)
  return ringInstead(sql, message, { between, ...failed })
}

/** Not taken this time: again after a while, within the allowed hours; after the last time, or too late, no more. */
const tryLater = async (context: Context, tried: Tried, result: Untaken) => {
  const { sql, now } = context
  const { message, facts, by } = tried
  const { why } = result
  const isSpent = why === BUDGET_SPENT
  const again = isSpent ? nextBudget(context) : nextTry(now(), message.tries, minutesIn(result))
  if (again === null) return fail(context, tried, 'tries_in_vain')
  const { opens } = letterOf(message.kind as Kind)
  const allowedFrom = (at: typeof again) => firstAllowedSpan(at, facts.reachHours, message.uselessAt, opens)
  const span = allowedFrom(again)
  // A later reminder says it.
  if (span === null && message.uselessAt < facts.starts)
    return markOver(sql, message, { state: 'expired', why: 'useless' })
  if (span === null && by === 'email')
    return markOver(sql, message, { state: 'failed', why: 'no_allowed_hour' })
  if (span === null && isSpent) return fail(context, tried, why)
  if (span === null) return ringInstead(sql, message, { between: allowedFrom(now()), ...TO_RING })
  return markWaiting(sql, isSpent ? untried(message) : message, { dueAt: span.starts, why })
}

const recordUntaken = async (context: Context, tried: Tried, result: Untaken) => {
  const { sql, log } = context
  const { message, by } = tried
  log.warn({ messageId: message.messageId, ...result }, 'a message was not taken')
  if (result.outcome === 'refused') return fail(context, tried, result.why)
  if (result.outcome === 'unknown' && by === 'sms')
    return markOver(sql, message, { state: 'failed', why: 'outcome_unknown' })
  return tryLater(context, tried, result)
}

const endUnsent = async ({ sql, config }: Context, message: LeasedMessage, verdict: Verdict) => {
  if (verdict.to === 'end') await markOver(sql, message, verdict)
  // What had left when its sender died may have left a file.
  if (verdict.to === 'end' && verdict.why === 'erased')
    await removeMessageFiles(config.varDir, [message.messageId])
  if (verdict.to === 'ring') await ringInstead(sql, message, { between: verdict.between, ...TO_RING })
  if (verdict.to === 'wait') await markWaiting(sql, message, { dueAt: verdict.until, why: message.why })
}

const forgetFile = async ({ config }: Context, { messageId }: Sent, erased: boolean) => {
  if (erased) await removeMessageFiles(config.varDir, [messageId])
}

/** Records what has left, when nothing follows it that it could be recorded with. */
export const recordLeft = async (context: Context, left: Sent): Promise<void> => {
  const { erased } = await markSent(context.sql, left)
  await forgetFile(context, left, erased)
}

/**
 * Does with one leased message what is right now: sends it, or records what else became of it: it waits, is rung or ends.
 * Sending is outside any transaction. A process that dies before recording leaves the lease: when that ends, a mail goes out
 * again under the same Message-ID, and a short message does not.
 * @param left what this sender sent just before; recorded here, before anything else leaves.
 * @returns what has left and is to be recorded next.
 */
export const sendMessage = async (
  context: Context,
  transports: Transports,
  leased: LeasedMessage,
  left: Sent | null,
): Promise<Sent | null> => {
  const { sql, now, config } = context
  const at = now()
  const until = at.plus({ seconds: LEASE_SECONDS })
  const { facts, leftErased } = await beginTry(sql, { message: leased, until, left })
  if (left) await forgetFile(context, left, leftErased)
  if (!facts) return null
  const verdict = verdictOn({ message: leased, facts, now: at, config })
  if (verdict.to !== 'send') {
    await endUnsent(context, { ...leased, leasedUntil: until }, verdict)
    return null
  }
  const { by } = verdict
  const message = { ...leased, leasedUntil: until, tries: leased.tries + 1 }
  const result = await deliver(context, transports, { message, facts, by })
  if (result.outcome === 'sent')
    return { messageId: message.messageId, channel: by, at: now(), gatewayId: result.gatewayId }
  await recordUntaken(context, { message, facts, by }, result)
  return null
}
