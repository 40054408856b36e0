import { z } from 'zod'
import type { ServiceShown } from '../../sql/booking/services.ts'
import { answerFields } from './answers-form.ts'
import type { Ease } from './ease.ts'
import { type EaseAnswered, easeFields, easeFrom } from './ease-form.ts'
import { fault, maybe, one } from './form-fields.ts'
import { start } from './start-field.ts'

/** Two come to a session, and what whoever books it answered of R15. */
export interface Together {
  /** Null: not to be kept, or not asked; as good as unsaid. */
  readonly ease: Ease | null
}

/** Who comes, where that is open. */
export const coming = one.pipe(z.enum(['alone', 'both'], fault('choose_one')))

/** Who comes and what was answered before any detail, as the forms after it carry it along; nobody types it there. */
export const carriedFields = {
  coming: maybe(coming),
  at_ease: maybe(easeFields.at_ease),
  safe_at_home: maybe(easeFields.safe_at_home),
  sealed: easeFields.sealed,
}

type Carried = z.infer<z.ZodObject<typeof carriedFields>>

/** What the details page asks, and what says which form it is: on the page of the questions it is let through as it is. */
const letThrough = Object.fromEntries(
  [...Object.keys(answerFields), 'key', 'service', 'instead'].map(name => [
    name,
    z.array(z.string()).optional(),
  ]),
)

/** The page of the questions: who comes, where that is open, and of two the questions of R15. */
export const questionsForm = ({ partiesLeast }: ServiceShown, comes: string | undefined) =>
  z.strictObject({
    ...letThrough,
    ...carriedFields,
    start,
    ...(partiesLeast === 1 ? { coming } : {}),
    ...(partiesLeast === 2 || comes === 'both' ? easeFields : {}),
  })

const areAnswered = (carried: Carried): carried is Carried & EaseAnswered =>
  carried.at_ease !== null && carried.safe_at_home !== null

/** Whether two come, and what was answered; null: one comes alone. 'to_ask': nobody has been asked yet (R15). */
export const togetherFrom = (
  { partiesLeast, partiesMost }: ServiceShown,
  carried: Carried,
): Together | null | 'to_ask' => {
  if (partiesMost === 1 || (partiesLeast === 1 && carried.coming === 'alone')) return null
  if (partiesLeast === 1 && carried.coming !== 'both') return 'to_ask'
  return areAnswered(carried) ? { ease: easeFrom(carried) } : 'to_ask'
}
