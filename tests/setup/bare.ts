import type { Answer } from './ask.ts'
import { formsOf } from './forms.ts'

/** Headers that are of the moment, or follow from the bytes that are compared anyway. */
const ofTheMoment = new Set(['date', 'etag', 'content-length', 'set-cookie', 'connection', 'keep-alive'])

/**
 * An answer without what is its asker's own: the token of the browser, the key of a form, the address that was asked for and whatever else was
 * typed. Two answers that are alike then are alike to whoever asks.
 */
export const bare = ({ status, headers, html }: Answer, ...typed: readonly string[]) => {
  const tokens = formsOf(html).flatMap(({ fields }) =>
    fields.filter(({ name }) => name === 'token' || name === 'key'),
  )
  const own = [...tokens.map(({ value }) => value), ...typed].filter(text => text !== '')
  const kept = Object.entries(headers).filter(([name]) => !ofTheMoment.has(name))
  return {
    status,
    headers: Object.fromEntries(kept),
    html: own.reduce((text, one) => text.replaceAll(`"${one}"`, '"…"').replaceAll(`/${one}/`, '/…/'), html),
  }
}
