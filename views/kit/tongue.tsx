import { textIn } from '../text/text.ts'
import { Token } from './token.tsx'
import type { Visit } from './visit.ts'

/**
 * The switch of language. With the id of the page's form, that form is sent, and everything typed travels along; it says itself
 * in `back` where to come back to.
 */
export const Tongue = ({ visit, switchForm }: { visit: Visit; switchForm?: string }) => {
  const other = visit.locale === 'en' ? 'zh-CN' : 'en'
  const face = { class: 'tongue', name: 'locale', value: other, lang: other } as const
  const label = textIn(visit.locale).kit.otherLanguage
  if (switchForm === undefined)
    return (
      <form method="post" action="/language">
        <Token visit={visit} />
        <input type="hidden" name="back" value={visit.back} />
        <button type="submit" {...face}>
          {label}
        </button>
      </form>
    )
  // Enter in a field presses the first button of its form: without the unseen one it would switch the language.
  return (
    <>
      <button type="submit" class="unseen" form={switchForm} tabIndex={-1} aria-hidden="true" />
      <button type="submit" {...face} form={switchForm} formaction="/language" formnovalidate>
        {label}
      </button>
    </>
  )
}
