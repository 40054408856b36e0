import { type Locale, textIn } from '../text/text.ts'
import type { AccountLetter } from './account-letter.ts'
import { fittingOne } from './short-message.ts'

/** That something waits, and nothing of what (R15, R30). @param page the address without its scheme, for a short message. */
export const waitsLetter = (
  locale: Locale,
  { link, page }: { readonly link: string; readonly page: string },
): AccountLetter => {
  const { messages, safetyCases } = textIn(locale)
  const text = safetyCases.letter
  return {
    ...{ locale, word: messages.word, subject: text.subject().text, lines: [text.opening], code: null },
    ...{ action: text.open, link, short: fittingOne(locale, 'something_waits', text.short(page)) },
  }
}
