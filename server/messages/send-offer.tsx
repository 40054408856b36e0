import type { DateTime } from 'luxon'
import { renderToString } from 'preact-render-to-string'
import { offersToMend } from '../../sql/availability/offers-to-mend.ts'
import { type LeasedOffer, ringOfferInstead } from '../../sql/messages/offer-messages.ts'
import { markOver, markSent, markWaiting } from '../../sql/messages/outcomes.ts'
import { type AccountLetter, accountLetterText } from '../../views/mail/account-letter.ts'
import { AccountLetterPage } from '../../views/mail/account-letter-page.tsx'
import { openWaitingContact } from '../booking/waiting-contact.ts'
import type { Context } from '../context.ts'
import { namesOfMail } from './bounce-token.ts'
import { sentBy, wayTo } from './channels.ts'
import { offerLetterOf } from './offer-letter-of.ts'
import { A_TRY, firstAllowedSpan, nextTry, untried } from './rules.ts'
import { sendShortMessage } from './send-short-message.ts'
import { removeMessageFiles } from './transports/erased-message-files.ts'
import type { Transports } from './transports/open-transports.ts'
import { minutesIn, type Outcome } from './transports/transport.ts'

type Over = { readonly state: 'failed' | 'dropped' | 'expired'; readonly why: string }

/** Why an offer is said no more, from what is true now (R33); null: it may leave. */
const whyOver = ({ config, now }: Context, offer: LeasedOffer): Over | null => {
  const { stands, contactSealed, why, reachBy, uselessAt, addressPaused } = offer
  if (!stands || contactSealed === null) return { state: 'dropped', why: 'no_longer_true' }
  if (now() >= uselessAt) return { state: 'expired', why: 'useless' }
  if (why === 'sending' && reachBy === 'sms') return { state: 'failed', why: 'outcome_unknown' }
  if (reachBy === 'email' && addressPaused) return { state: 'failed', why: 'address_paused' }
  return reachBy === 'email' && !sentBy(config, 'email') ? { state: 'failed', why: 'no_channel' } : null
}

/** How long one waits whose time cannot be had as it is held: by then it is held with others, or given up (tend-waiting.ts). */
const TO_BE_MENDED = { minutes: 1 }

/** When it may leave: not before its time can be had (R9b), and in an hour in which its reader may be written to (R31); null: never. */
const mayLeave = async ({ sql }: Context, offer: LeasedOffer, at: DateTime) => {
  const { waitingEntryId, reachHours, uselessAt } = offer
  const toMend = await offersToMend(sql, { offeredAt: at, waitingEntryId })
  return firstAllowedSpan(toMend.length > 0 ? at.plus(TO_BE_MENDED) : at, reachHours, uselessAt)
}

interface Ready {
  readonly offer: LeasedOffer
  readonly letter: AccountLetter
  readonly to: string
}

const leave = (context: Context, transports: Transports, { offer, letter, to }: Ready): Promise<Outcome> => {
  const { messageId: outboxId, round, dueAt, reachBy } = offer
  const signal = AbortSignal.timeout(A_TRY)
  if (reachBy !== 'email')
    return sendShortMessage(context, transports, { outboxId, round, to, letter, waitedFor: false }, signal)
  return transports.email.send(
    {
      ...{ channel: 'email', outboxId, to, at: dueAt, calendar: null, unsubscribe: null },
      from: { name: letter.word, address: context.config.mailFrom },
      ...namesOfMail(context, { messageId: outboxId, to }),
      subject: letter.subject,
      text: accountLetterText(letter),
      html: `<!doctype html>${renderToString(<AccountLetterPage letter={letter} />)}`,
    },
    signal,
  )
}

/** Whoever left a telephone is rung while the offer stands; whoever left an address has no number (R36). */
const fail = ({ sql, now }: Context, offer: LeasedOffer, why: string) => {
  const between = firstAllowedSpan(now(), offer.reachHours, offer.uselessAt)
  return offer.reachBy === 'email'
    ? markOver(sql, offer, { state: 'failed', why })
    : ringOfferInstead(sql, offer, { between, why })
}

const record = async (context: Context, offer: LeasedOffer, outcome: Outcome) => {
  const { sql, now, log, config } = context
  const { messageId, reachBy } = offer
  const channel = reachBy === 'email' ? 'email' : 'sms'
  if (outcome.outcome === 'sent') {
    const { erased } = await markSent(sql, { messageId, channel, at: now(), gatewayId: outcome.gatewayId })
    if (erased) await removeMessageFiles(config.varDir, [messageId])
    return
  }
  log.warn({ messageId, ...outcome }, 'a message was not taken')
  if (outcome.outcome === 'refused') return fail(context, offer, outcome.why)
  if (outcome.outcome === 'unknown' && channel === 'sms')
    return markOver(sql, offer, { state: 'failed', why: 'outcome_unknown' })
  const again = nextTry(now(), offer.tries, minutesIn(outcome))
  const span = again && firstAllowedSpan(again, offer.reachHours, offer.uselessAt)
  return span
    ? markWaiting(sql, offer, { dueAt: span.starts, why: outcome.why })
    : fail(context, offer, outcome.why)
}

/**
 * Does with one leased offer what is right now: sends it, lets it wait for an hour in which its reader may be written to (R31), has it rung
 * (R36), or records why it is said no more (R33).
 */
export const sendOffer = async (
  context: Context,
  transports: Transports,
  offer: LeasedOffer,
): Promise<void> => {
  const { sql, now, keys, config } = context
  const over = whyOver(context, offer)
  if (over) await markOver(sql, offer, over)
  // What had left when its sender died may have left a file.
  if (offer.contactSealed === null) await removeMessageFiles(config.varDir, [offer.messageId])
  if (over) return
  const { answerBy, contactSealed, reference, why } = offer
  if (answerBy === null || contactSealed === null) return
  const leaves = now()
  const span = await mayLeave(context, offer, leaves)
  if (span === null || wayTo(config, offer.reachBy) === 'ring')
    return void (await fail(context, untried(offer), 'to_ring'))
  if (span.starts > leaves) return void (await markWaiting(sql, untried(offer), { dueAt: span.starts, why }))
  const letter = offerLetterOf(context, offer, { answerBy, leaves })
  const to = openWaitingContact(keys, reference, contactSealed)
  await record(context, offer, await leave(context, transports, { offer, letter, to }))
}
