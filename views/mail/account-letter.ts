import { type Locale, textIn } from '../text/text.ts'
import { fittingOne, type ShortText } from './short-message.ts'

/** What a letter to somebody who works here says, before it is a mail or a short message. */
export interface AccountLetter {
  readonly locale: Locale
  /** Names the sender (R30). */
  readonly word: string
  readonly subject: string
  readonly lines: readonly string[]
  /** What the first line is about, one by one. */
  readonly items?: readonly string[]
  /** What is to be typed; null when nothing is. */
  readonly code: string | null
  readonly action: string
  readonly link: string
  /** Of what one may do without: where one says so. */
  readonly stop?: string
  /** Of a whole short message: never the link, for a gateway's templates hold none. */
  readonly short: ShortText
}

/** The code that somebody waits for (domain.md §8), and a link that does the same in the browser that asked. */
export const signInLetter = (
  locale: Locale,
  { code, link }: { readonly code: string; readonly link: string },
): AccountLetter => {
  const { messages, accounts } = textIn(locale)
  const text = accounts.signInLetter
  const said = text.subject(code)
  return {
    ...{ locale, word: messages.word, subject: said.text, lines: [text.where, text.notYours], code },
    ...{ action: text.open, link, short: fittingOne(locale, 'sign_in', [said]) },
  }
}

/** An account was made for somebody, who can sign in from now on. @param said the address without its scheme. */
export const invitedLetter = (
  locale: Locale,
  { link, said }: { readonly link: string; readonly said: string },
): AccountLetter => {
  const { messages, accounts } = textIn(locale)
  const text = accounts.invitedLetter
  return {
    ...{ locale, word: messages.word, subject: text.subject(messages.word), lines: [text.how], code: null },
    ...{ action: text.open, link, short: fittingOne(locale, 'invited', text.short(messages.word, said)) },
  }
}

/** A letter as plain text. */
export const accountLetterText = ({
  lines: [first = '', ...rest],
  items = [],
  code,
  link,
  stop,
  locale,
}: AccountLetter): string => {
  const stopped = stop === undefined ? null : `${textIn(locale).ownReminders.stop}\n${stop}`
  const parts = [code, first, items.length > 0 ? items.join('\n') : null, link, ...rest, stopped]
  return `${parts.filter(part => part !== null).join('\n\n')}\n`
}
