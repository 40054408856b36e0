import { z } from 'zod'
import type { Fault } from '../../views/text/text.ts'
import { dayStarts } from '../park-time.ts'
import { eachOnce, fault, writtenContact, writtenText } from './answer-values.ts'

export { fault } from './answer-values.ts'

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

/** Any of the answers, each once; a field that did not come is none of them. */
export const several = <const T extends readonly [string, ...string[]]>(answers: T) =>
  eachOnce(answers).prefault([])

/** A field of free text in any script (R68). @param most its longest length, in characters of Unicode. */
export const freeText = (most: number) => one.pipe(writtenText(most))

/** A field with a contact as it is typed or pasted. */
export const contactText = one.pipe(writtenContact)

/** Digits as they are told on the telephone or copied from paper, full-width or in groups; null when there are none. */
export const digits = maybe(one.transform(text => text.normalize('NFKC').replace(/\D/g, '')))

/** A number of ours that a form carries along: whose it is, what it was when it was shown. */
export const wholeNumber = one.pipe(z.string().regex(/^\d{1,15}$/)).transform(Number)

/** What a form was shown: the number of a change, as far as the database counts them. */
export const versionShown = wholeNumber.refine(version => version < 2 ** 31)

/** Asked once what the edit breaks (R9b): the mark of what is saved all the same, or 'no', to be typed anew; null: not asked yet. */
export const confirmed = maybe(once('choose_one').pipe(z.string().max(20, fault('choose_one'))))

/** A day of the calendar. */
export const day = one.refine(given => dayStarts(given) !== null, fault('not_a_day'))

/** A day that there is, and that is not over. */
export const dayFrom = (today: string) =>
  day.refine(given => dayStarts(given) === null || given >= today, fault('day_is_over'))

/** A form of one button. */
export const nothing = z.strictObject({})
