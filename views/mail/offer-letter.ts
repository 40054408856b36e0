import type { DateTime } from 'luxon'
import { groupedReference } from '../kit/reference.tsx'
import { hourInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'
import type { AccountLetter } from './account-letter.ts'
import { shortTime } from './shift-letter.ts'
import { fittingOne } from './short-message.ts'

interface OfferTold {
  readonly reference: string
  readonly coverWord: string | null
  readonly answerBy: DateTime
  /** When it leaves: of the same day the hour says enough. */
  readonly leaves: DateTime
  readonly link: string
  /** A fixed address, for short messages may hold no link of their own. */
  readonly find: string
}

/** A time is held for whoever waits (domain.md §8): until when, and nothing of the time itself. */
export const offerLetter = (
  locale: Locale,
  { reference, coverWord, answerBy, leaves, link, find }: OfferTold,
): AccountLetter => {
  const { messages, waiting } = textIn(locale)
  const text = waiting.letter
  const word = coverWord ?? messages.word
  const by = answerBy.hasSame(leaves, 'day') ? hourInWords(answerBy) : shortTime(locale, answerBy)
  const filled = {
    word: coverWord === null ? messages.word : { word: coverWord },
    by,
    reference: groupedReference(reference),
    find,
  }
  return {
    ...{ locale, word, subject: text.subject(word, by), lines: text.lines, code: null },
    ...{ action: text.open, link },
    short: fittingOne(
      locale,
      coverWord === null ? 'slot_offered' : 'slot_offered_covered',
      text.short(filled),
    ),
  }
}
