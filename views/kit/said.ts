import type { Locale } from '../text/text.ts'

/** What the park's own people wrote in both languages, in the reader's. */
export const said = (locale: Locale, zh: string, en: string): string => (locale === 'en' ? en : zh)

/** The same where nothing stands before it: Second floor. */
export const saidAlone = (locale: Locale, zh: string, en: string): string =>
  said(locale, zh, en.charAt(0).toUpperCase() + en.slice(1))
