import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { textIn } from '../text/text.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/**
 * The park has called the time off (R9b): never why. The party's own page shows the three nearest times, once the passcode has opened
 * it, for a mailed link tells no service (R16). As of a cancellation, an hour that was said before a move that was not is off too.
 */
export const appointmentCalledOff = (facts: LetterFacts, { link, find }: Ways): Letter => {
  const { text, covered, time, locale, word, shortWord, ...base } = letterBase(facts)
  const { day, hours, reference, nobodyRings, floor } = base
  const { letter } = textIn(locale).mending
  const withEarlier = facts.bookedWasSaid && !facts.hourWasSaid
  const words = withEarlier ? text.cancelledWithEarlier : text.cancelled
  const told = { word: shortWord, time, floor, reference, find, nobodyRings }
  const plain = withEarlier ? 'appointment_cancelled_twice' : 'appointment_cancelled'
  return {
    locale,
    word,
    day,
    hours,
    reference,
    nobodyRings,
    subject: words.subject(word, time),
    opening: withEarlier ? letter.openingWithEarlier : letter.opening,
    floor: null,
    link,
    leadsToOthers: true,
    inCalendar: facts.calendarWanted ? textIn(locale).calendars.deleteInMail : null,
    short:
      covered || withEarlier
        ? fittingOne(locale, covered ? `${plain}_covered` : plain, words.short(told))
        : fittingOne(locale, 'appointment_called_off', letter.short(told)),
  }
}
