import { type LeasedAccountMessage, markAccountMessageSent } from '../../sql/messages/account-messages.ts'
import { markOver, markWaiting } from '../../sql/messages/outcomes.ts'
import type { Context } from '../context.ts'
import type { AccountTold } from './account-facts.ts'
import { firstMinuteFor } from './account-hours.ts'
import { type AccountKind, accountLetterOf } from './account-letters.ts'
import { BUDGET_SPENT, nextBudget } from './budget.ts'
import { sentBy } from './channels.ts'
import { deliverToAccount, type Ready } from './deliver-to-account.tsx'
import { pauseOf } from './pauses.ts'
import { isWanted } from './reminder-rules.ts'
import { nextTry, untried } from './rules.ts'
import { channelOf } from './say-to-account.ts'
import type { Transports } from './transports/open-transports.ts'
import { minutesIn, type Outcome } from './transports/transport.ts'
import { unsubscribeLink } from './unsubscribe-key.ts'

const NOT_WANTED = 'not_wanted'

type Over = { readonly state: 'failed' | 'dropped' | 'expired'; readonly why: string }

/** Why a message ends unsent, from what is true now (R33); null when it may leave. */
const whyOver = ({ config, now }: Context, { message, facts, by }: Ready): Over | null => {
  const wrong = accountLetterOf(message.kind as AccountKind).whatIsWrong(facts, now())
  if (facts.disabledAt !== null) return { state: 'dropped', why: 'no_longer_true' }
  if (accountLetterOf(message.kind as AccountKind).optional && !isWanted(facts.choice, facts.about))
    return { state: 'dropped', why: NOT_WANTED }
  if (now() >= message.uselessAt) return { state: 'expired', why: 'useless' }
  if (wrong !== null) return { state: 'dropped', why: wrong }
  if (message.why === 'sending' && by === 'sms') return { state: 'failed', why: 'outcome_unknown' }
  return sentBy(config, by) ? null : { state: 'failed', why: 'no_channel' }
}

/** The budget of the day is spent: it waits for the next, where it is of use then. */
const waitForBudget = (context: Context, { message, facts }: Ready) => {
  const dueAt = firstMinuteFor(message, facts, nextBudget(context))
  if (dueAt === null) return markOver(context.sql, untried(message), { state: 'failed', why: BUDGET_SPENT })
  return markWaiting(context.sql, untried(message), { dueAt, why: BUDGET_SPENT })
}

const record = async (context: Context, ready: Ready, outcome: Outcome) => {
  const { sql, now, log } = context
  const { message, by } = ready
  const { messageId } = message
  if (outcome.outcome === 'sent')
    return markAccountMessageSent(sql, { messageId, channel: by, at: now(), gatewayId: outcome.gatewayId })
  log.warn({ messageId, ...outcome }, 'a message was not taken')
  if (outcome.outcome === 'refused') return markOver(sql, message, { state: 'failed', why: outcome.why })
  if (outcome.outcome === 'unknown' && by === 'sms')
    return markOver(sql, message, { state: 'failed', why: 'outcome_unknown' })
  if (outcome.why === BUDGET_SPENT) return waitForBudget(context, ready)
  const again = nextTry(now(), message.tries, minutesIn(outcome))
  if (again === null) return markOver(sql, message, { state: 'failed', why: 'tries_in_vain' })
  return markWaiting(sql, message, { dueAt: again, why: outcome.why })
}

/**
 * Does with one leased message to an account what is right now: sends it, lets it wait for an hour in which its reader may be written to,
 * or records why it is over. Its text stands nowhere: a code is derived here, and nowhere else but where it is compared.
 */
export const sendAccountMessage = async (
  context: Context,
  transports: Transports,
  message: LeasedAccountMessage,
  facts: AccountTold,
): Promise<void> => {
  const { sql, now, config } = context
  const kind = accountLetterOf(message.kind as AccountKind)
  const written = kind.write(context, facts)
  const paused = (await pauseOf(context, facts.email)) !== null
  // Who chose mail and gets none there any more is told as whoever chose nothing.
  const chosen = paused ? undefined : facts.choice?.channel
  const ready: Ready = { message, facts, by: channelOf(config, facts, written, chosen) }
  const over = whyOver(context, ready)
  // Untried, what is not wanted can be wanted again.
  if (over) return void (await markOver(sql, over.why === NOT_WANTED ? untried(message) : message, over))
  if (ready.by === 'email' && paused)
    return void (await markOver(sql, message, { state: 'failed', why: 'address_paused' }))
  const from = firstMinuteFor(message, facts, now())
  if (from === null)
    return void (await markOver(sql, untried(message), { state: 'failed', why: 'no_allowed_hour' }))
  if (from > now()) return void (await markWaiting(sql, untried(message), { dueAt: from, why: message.why }))
  if (!written) return
  const letter = kind.optional ? { ...written, stop: unsubscribeLink(context, message.messageId) } : written
  await record(context, ready, await deliverToAccount(context, transports, ready, letter))
}
