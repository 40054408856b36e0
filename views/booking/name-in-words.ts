import { type Locale, textIn } from '../text/text.ts'

interface Named<Called> {
  readonly called: Called
  readonly title: 'ms' | 'mr' | null
}

/** 林 女士 · Ms Lin: what to call somebody; null where it is not known, or erased. */
export const nameInWords = <Called extends string | null>(
  locale: Locale,
  { called, title }: Named<Called>,
): Called | string => {
  const { check, details } = textIn(locale).booking
  return called !== null && title ? check.titled(called, details.titles[title]) : called
}
