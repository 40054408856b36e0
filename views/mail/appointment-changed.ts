import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/** The time is another one (domain.md §8): the new one alone, for the old one is nobody's business any more. */
export const appointmentChanged = (facts: LetterFacts, { link, find }: Ways): Letter => {
  const { text, covered, time, floor, floorAlone, ...base } = letterBase(facts)
  const words = text.changed
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
