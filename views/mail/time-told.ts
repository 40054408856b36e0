import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { type Letter, letterBase, type Ways } from './letter.ts'
import { fittingOne } from './short-message.ts'
import type { ShortName } from './short-names.ts'

const names = {
  booked: 'appointment_booked',
  changed: 'appointment_changed',
  openAfterAll: 'open_after_all',
} as const

type News = keyof typeof names

/** What it is registered as: under a word of the visitor's own, and where nobody is promised that nobody rings, it reads otherwise. */
const nameOf = (news: News, covered: boolean, nobodyRings: boolean): ShortName => {
  if (covered) return `${names[news]}_covered`
  return nobodyRings || news === 'openAfterAll' ? names[news] : `${names[news]}_by_voice`
}

/** A letter that tells the hour, set for the first time, anew, or as it was, in the words of which it is. */
export const tellingTime =
  (news: News) =>
  (facts: LetterFacts, { link, find }: Ways): Letter => {
    const { text, covered, shortWord, time, floor, floorAlone, ...base } = letterBase(facts)
    const words = text[news]
    const short = covered ? words.covered : words.short
    return {
      ...base,
      subject: words.subject(base.word, time),
      opening: words.opening,
      floor: floorAlone,
      link,
      short: fittingOne(
        base.locale,
        nameOf(news, covered, base.nobodyRings),
        short({ ...base, word: shortWord, time, floor, find }),
      ),
    }
  }
