import type { DateTime } from 'luxon'
import { dayInWords, hoursInWords, timeInWords } from '../kit/when.tsx'
import { type Locale, textIn } from '../text/text.ts'

/** Where one day ends and the next begins. */
export const isMidnight = (at: DateTime): boolean => at.equals(at.startOf('day'))

/** 12月4日 周五 到 12月6日 周日 · 11月26日 周四 13:30 – 16:30 */
export const spanInWords = (locale: Locale, starts: DateTime, ends: DateTime): string => {
  const text = textIn(locale).hours.span
  const last = ends.minus({ minutes: 1 })
  const [first, end] = [dayInWords(locale, starts), dayInWords(locale, last)]
  if (isMidnight(starts) && isMidnight(ends))
    return first === end ? text.wholeDay(first) : text.wholeDays(first, end)
  if (starts.hasSame(last, 'day'))
    return text.hours(first, hoursInWords(locale, starts, isMidnight(ends) ? last : ends))
  return text.onwards(timeInWords(locale, starts), timeInWords(locale, ends))
}
