import { z } from 'zod'
import { fault, one } from '../booking/form-fields.ts'

/** As long as a day at a post may be. */
const MOST_MINUTES = 960

/** A field with minutes of presence. @param least the fewest that it takes. */
export const minutesTyped = (least: number) =>
  one
    .pipe(
      z
        .string()
        .trim()
        .regex(/^\d{1,4}$/, fault('a_number_in_range')),
    )
    .transform(Number)
    .pipe(z.number().min(least, fault('a_number_in_range')).max(MOST_MINUTES, fault('a_number_in_range')))
