import type { DateTime } from 'luxon'
import { z } from 'zod'
import { readSpan } from '../availability/entered-form.ts'
import { timeOfDay } from '../booking/answer-values.ts'
import { day, fault, maybe, once } from '../booking/form-fields.ts'
import type { CellPut } from './repair-problem.ts'

/** A roster of a county has fewer positions that fall at once; each is asked about by one field and put by another. */
const MOST = 190

const time = maybe(once('not_a_time').pipe(timeOfDay))
const number = z.string().regex(/^[1-9]\d{0,14}$/)

/** Who does not come, and when: from an hour on, whole days, or until an hour. */
export const absenceForm = (holders: readonly { readonly personId: number }[], now: DateTime) =>
  z
    .strictObject({
      person: once('choose_one').pipe(
        z.enum(
          holders.map(({ personId }) => String(personId)),
          fault('choose_one'),
        ),
      ),
      ...{ day, last: maybe(day), from: time, until: time },
    })
    .transform(({ person, ...given }, context) => ({
      personId: Number(person),
      ...readSpan(given, now, context),
    }))

/** Positions that are named in an address. */
export const positionsForm = z.strictObject({
  position: z.array(number.transform(Number)).min(1).max(MOST),
})

/** A position and who comes to it; 0: nobody. */
const cell = z
  .string()
  .regex(/^[1-9]\d{0,14}\/(0|[1-9]\d{0,14})$/)
  .transform((given): CellPut => {
    const [positionId, personId] = given.split('/').map(Number)
    return { positionId: positionId ?? 0, personId: personId || null }
  })

/** A proposal that was shown, to be done as it was shown. */
export const proposedForm = z.strictObject({
  put: z.array(cell).min(1).max(MOST),
  mark: once('missing').pipe(z.string().max(20)),
})
