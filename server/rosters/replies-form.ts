import { z } from 'zod'
import { fault, once } from '../booking/form-fields.ts'
import type { Filling } from './fill-positions.ts'

/** As many fit into the body of a form, where a letter of Chinese is nine bytes. */
const MOST_LETTERS = 5_000

const pasted = once('missing')
  .refine(text => text.trim() !== '', fault('missing'))
  .refine(text => [...text].length <= MOST_LETTERS, fault('too_long'))

/** What was pasted, to be read. */
export const pastedForm = z.strictObject({ pasted })

const filling = z
  .string()
  .regex(/^(?:[1-9]\d{0,14}\/[1-9]\d{0,14})?$/)
  .transform(text => text.split('/').map(Number))
  .transform(([positionId = 0, personId = 0]): Filling[] =>
    personId === 0 ? [] : [{ positionId, personId }],
  )

/** What was pasted, and what of it counts: who is put where, each as 'position/person'; an empty one does not count. */
export const countedForm = z.strictObject({
  pasted,
  count: z
    .array(filling)
    .transform(all => all.flat())
    .prefault([]),
})
