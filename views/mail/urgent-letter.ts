import type { DateTime } from 'luxon'
import { timeInWords } from '../kit/when.tsx'
import { type Locale, type Text, textIn } from '../text/text.ts'
import type { AccountLetter } from './account-letter.ts'
import { partInWords, type ShiftHours, shiftInWords, shortTime } from './shift-letter.ts'
import { fittingOne } from './short-message.ts'
import type { ShortName } from './short-names.ts'

/** What letters about urgent calls are called in the texts. */
export type UrgentNews = keyof Text['urgent']['letters']

const names = {
  asked: 'urgent_call',
  taken: 'urgent_taken',
  over: 'urgent_over',
  found: 'urgent_found',
  nobody: 'urgent_nobody',
} as const satisfies Record<UrgentNews, ShortName>

interface Told {
  readonly news: UrgentNews
  readonly shift: ShiftHours
  /** Null once it is over. */
  readonly answerBy: DateTime | null
  readonly link: string
  /** The same for a short message, which holds no link of its own: an address without its scheme. */
  readonly page: string
}

/** A letter about an urgent call: day, hours and floor, and no visitor (domain.md §8). */
export const urgentLetter = (locale: Locale, { news, shift, answerBy, link, page }: Told): AccountLetter => {
  const { messages, offers, urgent } = textIn(locale)
  const words = urgent.letters[news]
  const subject = words.subject(partInWords(locale, shift.starts))
  const by = answerBy && timeInWords(locale, answerBy)
  return {
    ...{ locale, word: messages.word, subject: subject.text, code: null, link, action: words.open },
    lines: [words.opening, ...(by ? [urgent.answerBy(by), offers.letters.opensNothing] : [])],
    items: [shiftInWords(locale, shift)],
    short: fittingOne(
      locale,
      names[news],
      answerBy
        ? [urgent.shortBy(subject, shortTime(locale, answerBy), page), ...offers.letters.short(subject, page)]
        : offers.letters.short(subject, page),
    ),
  }
}
