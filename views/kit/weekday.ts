import type { Locale } from '../text/text.ts'
import { shortDay } from './when.tsx'

/** 周一 · Mon, of a weekday as ISO counts them: 1 Monday … 7 Sunday. */
export const weekdayInWords = (locale: Locale, weekday: number): string =>
  shortDay(locale, `2024-01-0${weekday}`)
