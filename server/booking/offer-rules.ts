import { DateTime } from 'luxon'
import type { Candidate } from '../../sql/booking/candidates.ts'
import { type Channels, sentBy, wayTo } from '../messages/channels.ts'
import { firstAllowedSpan, type Span } from '../messages/rules.ts'

/** Hours for which an offer holds its slot. */
const HOURS_HELD = 2
/** The hour after which no offer ends on its day, and that until which it then holds on the next. */
const EVENING = 20
const MORNING = 10

/** Minutes that are left at least for it to be said: one tick of what sends, and a try that is not taken at once. */
const LEAST = 5

interface Asking {
  readonly starts: DateTime
  readonly at: DateTime
}

export interface Held {
  /** When it may be said: news, in the first allowed minute (R31). */
  readonly said: Span
  readonly answerBy: DateTime
  readonly way: 'sms' | 'email' | 'ring'
}

/** The first span in which there is time to say it. */
const spanToSay = (at: DateTime, reachHours: Candidate['reachHours'], latest: DateTime): Span | null => {
  const span = firstAllowedSpan(at, reachHours, latest)
  if (span === null || span.starts.plus({ minutes: LEAST }) <= span.ends) return span
  return spanToSay(span.ends, reachHours, latest)
}

/**
 * Until when a start would be held for somebody who waits: two hours from the first minute in which they may be written to, for at least
 * five, till ten the next morning when that falls after eight in the evening, never beyond the lead before it begins (R19). Null when they
 * cannot be reached in time: then it is not offered to them.
 */
export const heldFor = (
  config: Channels,
  { reachBy, reachHours, leadMinutes }: Pick<Candidate, 'reachBy' | 'reachHours' | 'leadMinutes'>,
  { starts, at }: Asking,
): Held | null => {
  const latest = starts.minus({ minutes: leadMinutes })
  const way = wayTo(config, reachBy)
  if (way === null || (way === 'email' && !sentBy(config, 'email'))) return null
  const said = spanToSay(at, reachHours, latest)
  if (said === null) return null
  const day = said.starts.startOf('day')
  const twoHours = said.starts.plus({ hours: HOURS_HELD })
  const until = twoHours > day.plus({ hours: EVENING }) ? day.plus({ days: 1, hours: MORNING }) : twoHours
  const answerBy = DateTime.min(until, latest)
  return { way, answerBy, said: { starts: said.starts, ends: DateTime.min(said.ends, answerBy) } }
}
