import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { textIn } from '../text/text.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/**
 * The time is off (domain.md §8): no floor to come to, nothing to cancel. After a move that was never told, so is the hour that
 * was: its reader would set out for that one.
 */
export const appointmentCancelled = (facts: LetterFacts, { find }: Ways): Letter => {
  const { text, time, locale, word, day, hours, floor, reference, nobodyRings } = letterBase(facts)
  const words = facts.hourWasSaid ? text.cancelled : text.cancelledWithEarlier
  return {
    locale,
    word,
    day,
    hours,
    reference,
    nobodyRings,
    subject: words.subject(word, time),
    opening: words.opening,
    floor: null,
    link: null,
    inCalendar: facts.calendarWanted ? textIn(locale).calendars.deleteInMail : null,
    short: fittingOne(words.short({ word, time, floor, reference, find, nobodyRings })),
  }
}
