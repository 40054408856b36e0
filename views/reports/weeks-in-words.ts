import { DateTime } from 'luxon'
import { type Locale, textIn } from '../text/text.ts'

const inWords = (locale: Locale, day: string, days: number) =>
  DateTime.fromISO(day, { zone: 'utc' })
    .plus({ days })
    .setLocale(locale)
    .toFormat(textIn(locale).statistics.day)

/** 9月7日 · 7 Sep, of a Monday */
export const mondayInWords = (locale: Locale, monday: string): string => inWords(locale, monday, 0)

/** 9月7日 – 9月13日, of one week or of several in a row, by their Mondays */
export const weeksInWords = (locale: Locale, weeks: readonly string[]): string =>
  textIn(locale).statistics.span(
    inWords(locale, weeks.at(0) ?? '', 0),
    inWords(locale, weeks.at(-1) ?? '', 6),
  )
