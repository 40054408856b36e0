import type { Locale } from '../text/text.ts'

/** What the park's own people wrote in both languages, in the reader's. */
export const said = (locale: Locale, zh: string, en: string): string => (locale === 'en' ? en : zh)
