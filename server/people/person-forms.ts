import { z } from 'zod'
import type { PersonShown } from '../../sql/people/person.ts'
import type { Typed } from '../../views/kit/form.ts'
import { fault } from '../booking/answer-values.ts'
import { day, freeText, maybe, once } from '../booking/form-fields.ts'
import { editFields, personFields, reachable } from './person-fields.ts'

/** A form's fields as they are filled in at first: a null stands for none. */
export const typedAs = (fields: Readonly<Record<string, string | null>>): Typed =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text ? [[name, [text]]] : [])))

export const detailsForm = reachable(z.strictObject({ ...personFields, ...editFields }))

export const detailsTyped = ({ name, phone, email, languages, share }: PersonShown): Typed =>
  typedAs({ name, phone, email, languages: languages.join('、'), share: String(share) })

/** Which of an organisation's services are ticked. */
export const servicesForm = (serviceIds: readonly number[]) => {
  const own = z.string().refine(text => serviceIds.includes(Number(text)), fault('choose_one'))
  return z.strictObject({
    service: z
      .array(own, fault('choose_one'))
      .prefault([])
      .transform(ticked => [...new Set(ticked.map(Number))]),
    ...editFields,
  })
}

const ahead = (today: string, last: string) =>
  maybe(day).refine(given => given === null || (today <= given && given <= last), fault('from_today_on'))

const choicesOf = ({ standing, leavesOn }: Pick<PersonShown, 'standing' | 'leavesOn'>) => {
  if (standing === 'left') return ['active'] as const
  return leavesOn === null
    ? (['active', 'paused', 'left'] as const)
    : (['active', 'paused', 'left', 'stays'] as const)
}

/** What somebody's standing becomes, and from which day: today unless it is said. */
export const standingForm = (
  before: Pick<PersonShown, 'standing' | 'leavesOn'>,
  today: string,
  last: string,
) =>
  z
    .strictObject({
      standing: once('choose_one').pipe(z.enum(choicesOf(before), fault('choose_one'))),
      day: ahead(today, last),
      ...editFields,
    })
    .transform(({ day: given, ...rest }) => ({ ...rest, day: given ?? today }))

const seen = z
  .array(z.literal('yes'), fault('choose_one'))
  .max(1, fault('choose_one'))
  .prefault([])
  .transform(({ length }) => length > 0)

/** What is written of a certificate, its kind apart. */
export const certificateFields = {
  number: maybe(freeText(60)),
  issuer: maybe(freeText(60)),
  since: day,
  until: maybe(day),
  seen,
}

/** The last day is not before the first. */
export const inOrder = <T extends { since: string; until: string | null }>(form: z.ZodType<T>) =>
  form.refine(({ since, until }) => until === null || since <= until, {
    message: fault('before_it_begins'),
    path: ['until'],
  })

/** The code of a qualification of the park's. */
export const qualificationOf = (codes: readonly string[]) =>
  once('choose_one').refine(code => codes.includes(code), fault('choose_one'))

/** The last day that a certificate now has, not before its first. */
export const endForm = (since: string) =>
  z.strictObject({
    until: day.refine(given => since <= given, fault('before_it_begins')),
    ...editFields,
  })

/** A form in which nothing is typed. */
export const nothingTyped = z.strictObject(editFields)
