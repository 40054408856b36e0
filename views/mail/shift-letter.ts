import type { DateTime } from 'luxon'
import type { ShiftTold } from '../../sql/messages/shifts-told.ts'
import { said } from '../kit/said.ts'
import { dayInWords, hoursInWords, partOfDay, timeInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'
import type { AccountLetter } from './account-letter.ts'
import { fittingOne } from './short-message.ts'
import type { ShortName } from './short-names.ts'

export type ShiftHours = Pick<ShiftTold, 'starts' | 'ends' | 'saidZh' | 'saidEn'>

/** What letters about shifts are called in the texts. */
export type ShiftNews =
  | 'offer'
  | 'askedAgain'
  | 'reminder'
  | 'withdrawn'
  | 'acceptedForYou'
  | 'declinedForYou'

const names = {
  offer: 'shift_offer',
  askedAgain: 'shift_asked_again',
  reminder: 'shift_reminder',
  withdrawn: 'shift_withdrawn',
  acceptedForYou: 'shift_accepted_for',
  declinedForYou: 'shift_declined_for',
} as const satisfies Record<ShiftNews, ShortName>

interface Told {
  readonly news: ShiftNews
  /** At least one, the earliest first: it is the one in the subject. */
  readonly shifts: readonly [ShiftHours, ...ShiftHours[]]
  readonly link: string
  /** The same for a short message, which holds no link of its own: an address without its scheme. */
  readonly page: string
  /** Of what is to be answered. */
  readonly answerBy?: DateTime | null
}

/** 12月2日 周三上午 · Wed 2 Dec morning: no hour, no place (R30). */
export const partInWords = (locale: Locale, at: DateTime): string => {
  const { offers } = textIn(locale)
  const part = offers.letters.parts[partOfDay(at)]
  return offers.letters.when(at.setLocale(locale).toFormat(offers.letters.day), part)
}

/** 11月25日 周三 18:30 · Wed 25 Nov 18:30: for short messages, in whose places there is little room. */
export const shortTime = (locale: Locale, at: DateTime): string =>
  at.setLocale(locale).toFormat(textIn(locale).messages.time)

/** 12月2日 周三 08:30 – 11:30，一楼: its day, its hours and the floor. */
export const shiftInWords = (locale: Locale, { starts, ends, saidZh, saidEn }: ShiftHours) => {
  const { shift, shiftAt } = textIn(locale).offers.letters
  const [day, hours] = [dayInWords(locale, starts), hoursInWords(locale, starts, ends)]
  return saidZh === null || saidEn === null
    ? shift(day, hours)
    : shiftAt(day, hours, said(locale, saidZh, saidEn))
}

/** A letter to a volunteer about shifts: days, hours and floor, and no visitor (domain.md §8). */
export const shiftLetter = (
  locale: Locale,
  { news, shifts, link, page, answerBy = null }: Told,
): AccountLetter => {
  const { messages, offers } = textIn(locale)
  const text = offers.letters
  const words = text[news]
  const [first] = shifts
  const subject = words.subject(partInWords(locale, first.starts), shifts.length)
  const by = answerBy && timeInWords(locale, answerBy)
  return {
    ...{ locale, word: messages.word, subject: subject.text, code: null, link, action: words.open },
    lines: [words.opening(shifts.length), ...(by ? [text.answerBy(by), text.opensNothing] : [])],
    items: shifts.map(shift => shiftInWords(locale, shift)),
    short: fittingOne(
      locale,
      shifts.length > 1 ? `${names[news]}_several` : names[news],
      answerBy ? text.shortBy(subject, shortTime(locale, answerBy), page) : text.short(subject, page),
    ),
  }
}
