import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/** It is closed at that time (R9b): no floor to come to; the way to another time stays. */
export const closedToday = (facts: LetterFacts, { link, find }: Ways): Letter => {
  const { text, covered, shortWord, time, floor, floorAlone: _, ...base } = letterBase(facts)
  const words = text.closedToday
  return {
    ...base,
    subject: words.subject(base.word, time),
    opening: words.opening,
    floor: null,
    link,
    short: fittingOne(
      base.locale,
      covered ? 'closed_today_covered' : 'closed_today',
      words.short({ ...base, word: shortWord, time, floor, find }),
    ),
  }
}
