import { z } from 'zod'
import type { PairOf } from '../../sql/rosters/askable-wishes.ts'
import type { Pairable } from '../../sql/rosters/pairs.ts'
import { fault, once, wholeNumber } from '../booking/form-fields.ts'

export const pairKinds = ['apart', 'together'] as const

const choice = once('choose_one')
const kind = choice.pipe(z.enum(pairKinds, fault('choose_one')))

/** Two people and what is said of them: one is of the organisation, the other may be of one with which it holds a duty. */
export const pairForm = (people: readonly Pairable[]) => {
  const among = (some: readonly Pairable[]) =>
    choice
      .refine(given => some.some(({ personId }) => String(personId) === given), fault('choose_one'))
      .transform(Number)
  return z
    .strictObject({ person: among(people.filter(({ own }) => own)), with: among(people), kind })
    .refine(({ person, with: other }) => person !== other, {
      message: fault('somebody_else'),
      path: ['with'],
    })
    .transform((given): PairOf => ({ personId: given.person, withPersonId: given.with, kind: given.kind }))
}

/** A pair that is to be one no more, as its page showed it. */
export const pairEndingForm = z
  .strictObject({ person: wholeNumber, with: wholeNumber, kind })
  .transform((given): PairOf => ({ personId: given.person, withPersonId: given.with, kind: given.kind }))
