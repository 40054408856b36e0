import { DateTime } from 'luxon'
import { inWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** 9月7日 · 7 Sep, of a Monday */
export const mondayInWords = (locale: Locale, monday: string): string =>
  inWords(locale, monday, textIn(locale).statistics.day)

/** 9月7日 – 9月13日, of one week or of several in a row, by their Mondays */
export const weeksInWords = (locale: Locale, weeks: readonly string[]): string => {
  const text = textIn(locale).statistics
  const sunday = DateTime.fromISO(weeks.at(-1) ?? '', { zone: 'utc' }).plus({ days: 6 })
  return text.span(mondayInWords(locale, weeks.at(0) ?? ''), inWords(locale, sunday, text.day))
}
