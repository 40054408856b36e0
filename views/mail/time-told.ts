import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'

/** A letter that tells the hour, set for the first time, anew, or as it was, in the words of which it is. */
export const tellingTime =
  (news: 'booked' | 'changed' | 'openAfterAll') =>
  (facts: LetterFacts, { link, find }: Ways): Letter => {
    const { text, covered, time, floor, floorAlone, ...base } = letterBase(facts)
    const words = text[news]
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
