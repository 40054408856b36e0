import { type Locale, textIn } from '../text/text.ts'
import type { AccountLetter } from './account-letter.ts'
import { partInWords, type ShiftHours, shiftInWords } from './shift-letter.ts'
import { fittingOne } from './short-message.ts'
import type { ShortName } from './short-names.ts'
import type { Worded } from './worded.ts'

/** Where a letter leads; a short message holds no link, but the address of a page without its scheme. */
interface Leads {
  readonly link: string
  readonly page: string
}

interface Words {
  readonly subject: (when: string) => Worded
  readonly open: string
}

interface Says {
  readonly name: ShortName
  readonly words: Words
  /** The shift in the subject. */
  readonly first: ShiftHours
  readonly lines: readonly string[]
  readonly items: readonly string[]
}

const letterOf = (
  locale: Locale,
  { name, words, first, lines, items }: Says,
  { link, page }: Leads,
): AccountLetter => {
  const { messages, offers } = textIn(locale)
  const subject = words.subject(partInWords(locale, first.starts))
  return {
    ...{
      locale,
      word: messages.word,
      subject: subject.text,
      lines,
      items,
      code: null,
      link,
      action: words.open,
    },
    short: fittingOne(locale, name, offers.letters.short(subject, page)),
  }
}

interface SwapAskedOf extends Leads {
  readonly asker: string
  readonly given: ShiftHours
  /** Of an exchange, the shift that whoever reads it would give; null: none. */
  readonly theirs: ShiftHours | null
}

/** Somebody asks whether whoever reads it takes a shift of theirs: days, hours and floor, and no visitor. */
export const swapAskedLetter = (
  locale: Locale,
  { asker, given, theirs, ...leads }: SwapAskedOf,
): AccountLetter => {
  const { swaps, offers } = textIn(locale)
  const words = swaps.letters.asked
  const shift = shiftInWords(locale, given)
  const lines = [
    theirs ? words.openingExchange(asker) : words.opening(asker),
    words.first,
    offers.letters.opensNothing,
  ]
  const items = theirs ? [words.gets(shift), words.gives(shiftInWords(locale, theirs))] : [shift]
  return letterOf(locale, { name: 'swap_asked', words, first: given, lines, items }, leads)
}

interface SwapDoneOf extends Leads {
  readonly has: readonly ShiftHours[]
  readonly gave: readonly ShiftHours[]
}

/** What somebody has and has not any more; null when there is neither. */
export const swapDoneLetter = (locale: Locale, { has, gave, ...leads }: SwapDoneOf): AccountLetter | null => {
  const words = textIn(locale).swaps.letters.done
  const [first] = [...has, ...gave]
  if (!first) return null
  const items = [
    ...has.map(shift => words.yours(shiftInWords(locale, shift))),
    ...gave.map(shift => words.notYours(shiftInWords(locale, shift))),
  ]
  return letterOf(locale, { name: 'swap_done', words, first, lines: [words.opening], items }, leads)
}

/** Nobody who was asked comes: it stays whose it is. */
export const swapFailedLetter = (
  locale: Locale,
  { shift, ...leads }: Leads & { readonly shift: ShiftHours },
): AccountLetter => {
  const words = textIn(locale).swaps.letters.failed
  const items = [shiftInWords(locale, shift)]
  return letterOf(
    locale,
    { name: 'swap_failed', words, first: shift, lines: [words.opening, words.next], items },
    leads,
  )
}

interface SwapToldOf extends Leads {
  readonly asker: string
  readonly takenBy: string
  readonly exchange: boolean
  readonly shifts: readonly ShiftHours[]
}

/** What a coordinator is told; null when it is of no shift. */
export const swapToldLetter = (
  locale: Locale,
  { asker, takenBy, exchange, shifts, ...leads }: SwapToldOf,
): AccountLetter | null => {
  const words = textIn(locale).swaps.letters.told
  const [first] = shifts
  if (!first) return null
  const lines = [
    exchange ? words.openingExchange(asker, takenBy) : words.opening(asker, takenBy),
    words.nothing,
  ]
  return letterOf(
    locale,
    { name: 'swap_told', words, first, lines, items: shifts.map(shift => shiftInWords(locale, shift)) },
    leads,
  )
}
