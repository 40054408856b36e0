import { renderToString } from 'preact-render-to-string'
import { type LeasedAccountMessage, markAccountMessageSent } from '../../sql/messages/account-messages.ts'
import { markOver, markWaiting } from '../../sql/messages/outcomes.ts'
import { type AccountLetter, accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { writeCalendar } from '../calendars/write-calendar.ts'
import type { Context } from '../context.ts'
import type { AccountTold } from './account-facts.ts'
import { type AccountKind, accountLetterOf } from './account-letters.ts'
import { namesOfMail } from './bounce-token.ts'
import { BUDGET_SPENT, nextBudget } from './budget.ts'
import { sentBy } from './channels.ts'
import { pauseOf } from './pauses.ts'
import { isWanted } from './reminder-rules.ts'
import { A_TRY, firstAllowedMinute, nextTry, untried } from './rules.ts'
import { channelOf } from './say-to-account.ts'
import { sendShortMessage } from './send-short-message.ts'
import type { Transports } from './transports/open-transports.ts'
import { minutesIn, type Outcome } from './transports/transport.ts'
import { unsubscribeLink } from './unsubscribe-key.ts'

interface Ready {
  readonly message: LeasedAccountMessage
  readonly facts: AccountTold
  readonly by: 'sms' | 'email'
}

type Over = { readonly state: 'failed' | 'dropped' | 'expired'; readonly why: string }

/** Why a message ends unsent, from what is true now (R33); null when it may leave. */
const whyOver = ({ config, now }: Context, { message, facts, by }: Ready): Over | null => {
  const wrong = accountLetterOf(message.kind as AccountKind).whatIsWrong(facts, now())
  if (facts.disabledAt !== null) return { state: 'dropped', why: 'no_longer_true' }
  if (accountLetterOf(message.kind as AccountKind).optional && !isWanted(facts.choice, facts.about))
    return { state: 'dropped', why: 'not_wanted' }
  if (now() >= message.uselessAt) return { state: 'expired', why: 'useless' }
  if (wrong !== null) return { state: 'dropped', why: wrong }
  if (message.why === 'sending' && by === 'sms') return { state: 'failed', why: 'outcome_unknown' }
  return sentBy(config, by) ? null : { state: 'failed', why: 'no_channel' }
}

/** What a mail brings for a calendar: published, for a request would be answered to nobody, and holds one thing alone (RFC 5546 §3.2.2). */
const calendarOf = ({ config }: Context, { message, facts }: Ready, { word }: AccountLetter) => {
  const entries = accountLetterOf(message.kind as AccountKind).publishes?.(facts) ?? []
  return entries.length === 0
    ? null
    : writeCalendar({ entries, publisher: { name: word, address: config.mailFrom } })
}

/** Somebody is waiting for it: a code. */
const isWaitedFor = ({ kind }: LeasedAccountMessage) => accountLetterOf(kind as AccountKind).atAnyHour

const leave = (
  context: Context,
  transports: Transports,
  ready: Ready,
  letter: AccountLetter,
): Promise<Outcome> => {
  const { message, facts, by } = ready
  const { messageId, round, dueAt } = message
  const { mailFrom } = context.config
  const signal = AbortSignal.timeout(A_TRY)
  const outboxId = messageId
  if (by === 'sms')
    return sendShortMessage(
      context,
      transports,
      { outboxId, round, to: facts.phone ?? '', letter, waitedFor: isWaitedFor(message) },
      signal,
    )
  const to = facts.email ?? ''
  return transports.email.send(
    {
      ...{ channel: 'email', outboxId, to, at: dueAt },
      calendar: calendarOf(context, ready, letter),
      from: { name: letter.word, address: mailFrom },
      ...namesOfMail(context, { messageId, to }),
      unsubscribe: letter.stop ?? null,
      subject: letter.subject,
      text: accountLetterText(letter),
      html: `<!doctype html>${renderToString(<AccountLetterPage letter={letter} />)}`,
    },
    signal,
  )
}

/** The budget of the day is spent: it waits for the next, where it is of use then. */
const waitForBudget = (context: Context, { message, facts }: Ready) => {
  const next = nextBudget(context)
  const dueAt = isWaitedFor(message) ? next : firstAllowedMinute(next, facts.reachHours, message.uselessAt)
  if (dueAt === null || dueAt >= message.uselessAt)
    return markOver(context.sql, untried(message), { state: 'failed', why: BUDGET_SPENT })
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
  const ready: Ready = { message, facts, by: channelOf(config, facts, written, facts.choice?.channel) }
  const over = whyOver(context, ready)
  if (over) return void (await markOver(sql, message, over))
  if (ready.by === 'email' && (await pauseOf(context, facts.email)) !== null)
    return void (await markOver(sql, message, { state: 'failed', why: 'address_paused' }))
  const from = kind.atAnyHour ? now() : firstAllowedMinute(now(), facts.reachHours, message.uselessAt)
  if (from === null)
    return void (await markOver(sql, untried(message), { state: 'failed', why: 'no_allowed_hour' }))
  if (from > now()) return void (await markWaiting(sql, untried(message), { dueAt: from, why: message.why }))
  if (!written) return
  const letter = kind.optional ? { ...written, stop: unsubscribeLink(context, message.messageId) } : written
  await record(context, ready, await leave(context, transports, ready, letter))
}
