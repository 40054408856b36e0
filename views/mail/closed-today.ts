import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/** It is closed at that time (R9b): no floor to come to; the way to another time stays. */
export const closedToday = (facts: LetterFacts, { link, find }: Ways): Letter => {
  const { text, covered: _, time, floor, floorAlone: __, ...base } = letterBase(facts)
  const words = text.closedToday
  return {
    ...base,
    subject: words.subject(base.word, time),
    opening: words.opening,
    floor: null,
    link,
    short: fittingOne(words.short({ ...base, time, floor, find })),
  }
}
