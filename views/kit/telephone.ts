import { textIn } from '../text/text.ts'
import type { Visit } from './visit.ts'

/** The number to ring, as a link for Sentence; null in earnest, where the park has not entered one. */
export const telephoneOf = ({ demonstration, locale }: Visit): string | null =>
  demonstration ? textIn(locale).kit.telephone : null
