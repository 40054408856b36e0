import { z } from 'zod'
import type { Fault } from '../../views/text/text.ts'

/** The name of a sentence, checked: a message of a schema is one of these and never a sentence. */
export const fault = (name: Fault): Fault => name

/** A field that came exactly once; the fault is that of one that did not. */
export const once = (name: Fault) =>
  z
    .array(z.string(), name)
    .length(1, name)
    .transform(([text = '']) => text)

export const one = once('missing')

/** A field that may be left out or left empty: null then. */
export const maybe = <T>(field: z.ZodType<T, string[]>) =>
  z
    .preprocess(
      given => (Array.isArray(given) && given.every(text => /^\s*$/.test(text)) ? undefined : given),
      field.optional(),
    )
    .transform(value => value ?? null)

/** Any of the answers, each once. */
export const several = <const T extends readonly [string, ...string[]]>(answers: T) =>
  z
    .array(z.enum(answers, fault('choose_one')))
    .prefault([])
    .transform(chosen => [...new Set(chosen)])

/** Control characters, half characters, ends of lines, and marks that turn the direction of what is read. */
const unwelcome = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
/** What takes no ink though Unicode calls it a letter or a sign: fillers of Hangul, the empty Braille cell. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800]/gu
const somethingSeen = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text.replace(unseen, ''))

/**
 * Free text in any script, in NFC and without space around it (R68).
 * @param most its longest length, in characters of Unicode: 𠮷 is one. Control and direction characters are refused, and so
 * is what nobody could see.
 */
export const freeText = (most: number) =>
  one.pipe(
    z
      .string()
      .refine(text => !unwelcome.test(text), fault('no_such_letters'))
      .transform(text => text.normalize('NFC').trim())
      .refine(somethingSeen, fault('missing'))
      .refine(text => [...text].length <= most, fault('too_long')),
  )

/** A contact as it is typed or pasted: what nobody sees in it, which telephones paste along, is left out. */
export const contactText = one.transform(text => [text.replace(/\p{Cf}/gu, '')]).pipe(freeText(254))

/** Digits as they are told on the telephone or copied from paper, full-width or in groups; null when there are none. */
export const digits = maybe(one.transform(text => text.normalize('NFKC').replace(/\D/g, '')))

/** A number of ours that a form carries along: whose it is, what it was when it was shown. */
export const wholeNumber = one.pipe(z.string().regex(/^\d{1,15}$/)).transform(Number)
