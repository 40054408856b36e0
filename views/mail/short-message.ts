import { type Locale, textIn } from '../text/text.ts'
import type { ShortName } from './short-names.ts'
import { type Worded, worded } from './worded.ts'

/** Stands before every short message where no other is registered with a gateway. It is no product's name (R30). */
export const SIGNATURE = '【提醒】'

/** What one short message holds, signature included; of a longer one, what each of its parts does (3GPP TS 23.040). */
const LETTERS = 70
const LETTERS_OF_A_PART = 67

/** In how many parts a text leaves, signature included, each of which is paid for. Letters are 16 bits, as a telephone counts. */
export const partsOf = (text: string): number =>
  text.length <= LETTERS ? 1 : Math.ceil(text.length / LETTERS_OF_A_PART)

/** A short text that a gateway knows by its name. */
export interface ShortText extends Worded {
  readonly name: ShortName
  /** All that it could be worded as, fullest first. */
  readonly wordings: readonly Worded[]
}

/** How long it may become under a signature, whatever fills its places. */
const longestOf = (locale: Locale, signature: string, { text, places }: Worded) => {
  const { longest }: { longest: Readonly<Record<string, number>> } = textIn(locale).messages
  const filled = places.reduce((length, [name, value]) => length + (longest[name] ?? 0) - value.length, 0)
  return signature.length + text.length + filled
}

/**
 * The first of these wordings, fullest first, that fits one short message; the last when none does. What fills its places makes no
 * difference: one of them is registered, and it is always the same.
 */
export const fittingOne = (
  locale: Locale,
  name: ShortName,
  wordings: readonly Worded[],
  signature = SIGNATURE,
): ShortText => {
  const fits = wordings.find(wording => longestOf(locale, signature, wording) <= LETTERS)
  return { name, wordings, ...(fits ?? wordings.at(-1) ?? worded``) }
}

/** The same, as it leaves under another signature: a longer one leaves less room. */
export const shortUnder = (signature: string, locale: Locale, { name, wordings }: ShortText): ShortText =>
  fittingOne(locale, name, wordings, signature)
