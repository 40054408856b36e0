import { DateTime } from 'luxon'
import type { ComponentChildren } from 'preact'
import { type Locale, textIn } from '../text/text.ts'
import type { Visit } from './visit.ts'

/** What shows an instant: a DateTime in the park's zone, or a day as 'YYYY-MM-DD'. */
type Moment = DateTime | string

/** A moment by a format of luxon's, in words of the language. */
export const inWords = (locale: Locale, moment: Moment, format: string): string =>
  (typeof moment === 'string' ? DateTime.fromISO(moment, { zone: 'utc' }) : moment)
    .setLocale(locale)
    .toFormat(format)

/** 11月25日 周三 · Wednesday 25 November */
export const dayInWords = (locale: Locale, day: Moment): string =>
  inWords(locale, day, textIn(locale).kit.day)

/** 2026年11月25日 · 25 November 2026 */
export const dateInWords = (locale: Locale, day: Moment): string =>
  inWords(locale, day, textIn(locale).people.date)

/** 周三 · Wed */
export const shortDay = (locale: Locale, day: Moment): string =>
  inWords(locale, day, textIn(locale).kit.shortDay)

/** 2026 年 11 月 · November 2026 */
export const monthInWords = (locale: Locale, day: Moment): string =>
  inWords(locale, day, textIn(locale).kit.month)

/** 11月 · Nov */
export const shortMonth = (locale: Locale, day: Moment): string =>
  inWords(locale, day, textIn(locale).kit.shortMonth)

/** 09, as a clock shows it. */
export const two = (number: number): string => String(number).padStart(2, '0')

/** 18:30. By hand: a day's board says hundreds, and luxon's formats are read anew for each. */
export const hourInWords = (at: DateTime): string => `${two(at.hour)}:${two(at.minute)}`

/** 18:30 – 20:00 */
export const hoursInWords = (locale: Locale, starts: DateTime, ends: DateTime): string =>
  textIn(locale).kit.hours(hourInWords(starts), hourInWords(ends))

/** 0 before noon, 1 until six, 2 after that: a place in a text's `parts`. */
export const partOfDay = ({ hour }: DateTime): 0 | 1 | 2 => {
  if (hour < 12) return 0
  return hour < 18 ? 1 : 2
}

/** 今天 · 明天（周三） · 周五 within a week · 12月3日 周四 after that; seen from `today`, 'YYYY-MM-DD'. */
export const nearDay = (locale: Locale, day: Moment, today: string): string => {
  const text = textIn(locale).kit
  const iso = typeof day === 'string' ? day : day.toISODate()
  const ahead = DateTime.fromISO(iso, { zone: 'utc' }).diff(
    DateTime.fromISO(today, { zone: 'utc' }),
    'days',
  ).days
  const weekday = inWords(locale, day, locale === 'en' ? 'cccc' : text.shortDay)
  if (ahead === 0) return text.today
  if (ahead === 1) return text.tomorrow(weekday)
  return ahead > 1 && ahead < 7 ? weekday : dayInWords(locale, day)
}

/** 明天（周三）18:30 · tomorrow (Wednesday) 18:30 */
export const nearTime = (locale: Locale, at: DateTime, today: string): string =>
  textIn(locale).kit.at(nearDay(locale, at, today), hourInWords(at))

/** 11月25日 周三 18:30 · Wednesday 25 November 18:30 */
export const timeInWords = (locale: Locale, at: DateTime): string =>
  textIn(locale).kit.at(dayInWords(locale, at), hourInWords(at))

interface Span {
  visit: Visit
  starts: DateTime
  ends: DateTime
}

/** Two lines, the largest text on a sheet: the day, the hours. */
export const When = ({ visit: { locale }, starts, ends }: Span) => (
  <p class="when">
    <b>{dayInWords(locale, starts)}</b>
    <strong>{hoursInWords(locale, starts, ends)}</strong>
  </p>
)

/** The sheet of one appointment: when it is, and what is said of it. */
export const Slip = ({ children, ...span }: Span & { children?: ComponentChildren }) => (
  <div class="sheet slip">
    <When {...span} />
    {children}
  </div>
)
