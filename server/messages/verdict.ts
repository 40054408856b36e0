import type { DateTime } from 'luxon'
import type { LeasedMessage } from '../../sql/messages/leases.ts'
import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Channels, sentBy, wayTo } from './channels.ts'
import { type Kind, letterOf } from './letters.ts'
import { firstAllowedSpan, nextTry, type Span } from './rules.ts'

/** What is to become of a message whose hour has come. */
export type Verdict =
  | { readonly to: 'send'; readonly by: 'sms' | 'email' }
  | { readonly to: 'wait'; readonly until: DateTime }
  | { readonly to: 'ring'; readonly between: Span | null }
  | { readonly to: 'end'; readonly state: 'failed' | 'dropped' | 'expired'; readonly why: string }

interface Hearing {
  readonly message: LeasedMessage
  /** What is true now. */
  readonly facts: LetterFacts
  readonly now: DateTime
  readonly config: Channels
}

const end = (state: 'failed' | 'dropped' | 'expired', why: string): Verdict => ({ to: 'end', state, why })

/**
 * Decides from what is true now (R33): what is no longer true or useful ends with its reason, what falls into hours in which
 * nothing is sent waits (R31), a reminder that a later one says instead ends, mail that cannot leave fails where it is seen, for
 * there is no number to ring (R36), a short message whose first try ended nobody knows how is not tried again, and mail not for
 * ever.
 */
export const verdictOn = ({ message, facts, now, config }: Hearing): Verdict => {
  if (facts.erasedAt !== null) return end('dropped', 'erased')
  const way = wayTo(config, facts.reachBy)
  if (message.why === 'sending' && way === 'sms') return end('failed', 'outcome_unknown')
  // A try that was never recorded may be what kills its sender.
  if (message.why === 'sending' && nextTry(now, message.tries) === null) return end('failed', 'tries_in_vain')
  const letter = letterOf(message.kind as Kind)
  const wrong = letter.whatIsWrong(facts, message.about)
  if (wrong !== null) return end('dropped', wrong)
  if (now >= message.uselessAt) return end('expired', 'useless')
  if (way === null) return end('dropped', 'not_to_be_reached')
  const span = firstAllowedSpan(now, facts.reachHours, message.uselessAt, letter.opens)
  if (way === 'email' && !sentBy(config, 'email')) return end('failed', 'no_channel')
  if (span === null && message.uselessAt < facts.starts) return end('expired', 'useless')
  if (way === 'email' && facts.addressPaused) return end('failed', 'address_paused')
  if (way === 'email' && span === null) return end('failed', 'no_allowed_hour')
  if (way === 'ring' || span === null) return { to: 'ring', between: span }
  return span.starts > now ? { to: 'wait', until: span.starts } : { to: 'send', by: way }
}
