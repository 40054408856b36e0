import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/** The time is set (domain.md §8). */
export const appointmentBooked = (facts: LetterFacts, { link, find }: Ways): Letter => {
  const { text, covered, time, floor, floorAlone, ...base } = letterBase(facts)
  const words = text.booked
  const short = covered ? words.covered : words.short
  return {
    ...base,
    subject: words.subject(base.word, time),
    opening: words.opening,
    floor: floorAlone,
    link,
    short: fittingOne(short({ ...base, time, floor, find })),
  }
}
