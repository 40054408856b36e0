import { z } from 'zod'
import type { Fault } from '../../views/text/text.ts'
import { unwelcome } from '../unwelcome.ts'

/** The name of a sentence, checked: a message of a schema is one of these and never a sentence. */
export const fault = (name: Fault): Fault => name

/** A text; the fault is `missing` where there is none, another where something else stands in its place. */
const text = z.string({ error: ({ input }) => fault(input === undefined ? 'missing' : 'not_a_text') })

/** What takes no ink though Unicode calls it a letter or a sign: fillers of Hangul, the empty Braille cell. */
const unseen = /[\p{Default_Ignorable_Code_Point}\u2800]/gu
const somethingSeen = (given: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(given.replace(unseen, ''))

/**
 * Free text in any script, in NFC and without space around it (R68).
 * @param most its longest length, in characters of Unicode: 𠮷 is one. Control and direction characters are refused, and so
 * is what nobody could see.
 */
export const writtenText = (most: number) =>
  text
    .refine(given => !unwelcome.test(given), fault('no_such_letters'))
    .transform(given => given.normalize('NFC').trim())
    .refine(somethingSeen, fault('missing'))
    .refine(given => [...given].length <= most, fault('too_long'))

/** A contact as it is typed or pasted: what nobody sees in it, which telephones paste along, is left out. */
export const writtenContact = text.transform(given => given.replace(/\p{Cf}/gu, '')).pipe(writtenText(254))

/** A time of day, 'HH:mm'. */
export const timeOfDay = text.regex(/^([01]\d|2[0-3]):[0-5]\d$/, fault('not_a_time'))

/** Four digits of one's own choice, typed on whatever keyboard (R10). */
export const passcode = text
  .transform(given => given.normalize('NFKC').replace(/\s/g, ''))
  .pipe(z.string().regex(/^[0-9]{4}$/, fault('four_digits')))

/** What to be ready for (R10). */
export const preparations = ['wheelchair', 'dialect', 'interpreter', 'acquaintances'] as const

/** Any of the answers, each once. */
export const eachOnce = <const T extends readonly [string, ...string[]]>(answers: T) =>
  z.array(z.enum(answers, fault('choose_one')), fault('choose_one')).transform(chosen => [...new Set(chosen)])
