import { type Locale, textIn } from '../../views/text/text.ts'
import type { Answer } from '../setup/ask.ts'
import { opening, tagsOf, wordsOf } from '../setup/tags.ts'

/** The sentences of a language by which a page says no: what was wrong, and never where in the program. */
const saysNo = (locale: Locale): string[] => {
  const { notices, faults, refused, toPrograms, booking, accounts, records } = textIn(locale)
  const headings = Object.values(notices).flatMap(notice =>
    typeof notice === 'object' ? [notice.heading] : [],
  )
  const { raced, check, find, manage } = booking
  const wrong = [
    find.wrongLead,
    manage.wrongLead,
    raced.heading,
    raced.headingAbsent,
    check.stale,
    accounts.link.over,
    records.unknown,
  ]
  return [
    ...headings,
    ...Object.values(faults),
    ...Object.values(refused),
    ...Object.values(toPrograms),
    ...wrong,
  ]
}

const inside = /\bat .*\.[cm]?[jt]sx?:\d+|node_modules|Error:|\bselect\b.*\bfrom\b|PostgresError/

/** The words of a page, and what stands in its attributes. Its tags are left out: a list beside a field `from` reads like a statement. */
const saidOn = (html: string): string[] => [
  wordsOf(html),
  ...tagsOf(html).flatMap(({ attributes }) => Object.values(attributes)),
]

/** What is wrong with any answer, whatever was asked. */
export const complaintsAboutAny = ({ status, headers, html }: Answer, locale: Locale): string[] => {
  const isPage = headers['content-type']?.startsWith('text/html') ?? false
  const language = opening(tagsOf(html), 'html')[0]?.attributes.lang
  return [
    ...(status >= 500 ? [`answers ${status}`] : []),
    ...((isPage ? saidOn(html) : [html]).some(text => inside.test(text)) ? ['shows its inside'] : []),
    ...(isPage && language !== locale ? [`speaks ${language}`] : []),
  ]
}

/** What is wrong with an answer to something that must not be done: it has to be no, in a sentence of the visitor's language. */
export const complaintsAboutNo = (answer: Answer, locale: Locale): string[] => {
  const { status, html } = answer
  const words = wordsOf(html)
  return [
    ...complaintsAboutAny(answer, locale),
    ...(status >= 400 && status < 500 ? [] : [`answers ${status}`]),
    ...(saysNo(locale).some(sentence => words.includes(sentence)) ? [] : ['does not say that it refuses']),
  ]
}
