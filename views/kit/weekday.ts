import type { Locale } from '../text/text.ts'
import { inWords, shortDay } from './when.tsx'

// The first of 2024 was a Monday.
const dayOf = (weekday: number) => `2024-01-0${weekday}`

/** 周一 · Mon, of a weekday as ISO counts them: 1 Monday … 7 Sunday. */
export const weekdayInWords = (locale: Locale, weekday: number): string => shortDay(locale, dayOf(weekday))

/** 一 · M, of a weekday likewise. */
export const weekdayLetter = (locale: Locale, weekday: number): string =>
  inWords(locale, dayOf(weekday), 'ccccc')
