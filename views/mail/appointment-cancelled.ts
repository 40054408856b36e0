import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { textIn } from '../text/text.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/**
 * The time is off (domain.md §8): no floor to come to, nothing to cancel. After a move that was never told, so is the hour that
 * was: its reader would set out for that one.
 */
export const appointmentCancelled = (facts: LetterFacts, { find }: Ways): Letter => {
  const { text, covered, time, locale, word, shortWord, ...base } = letterBase(facts)
  const { day, hours, floor, reference, nobodyRings } = base
  const words = facts.hourWasSaid ? text.cancelled : text.cancelledWithEarlier
  const name = facts.hourWasSaid ? 'appointment_cancelled' : 'appointment_cancelled_twice'
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
    short: fittingOne(
      locale,
      covered ? `${name}_covered` : name,
      words.short({ word: shortWord, time, floor, reference, find, nobodyRings }),
    ),
  }
}
