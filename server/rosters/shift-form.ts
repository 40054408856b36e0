import type { DateTime } from 'luxon'
import { z } from 'zod'
import type { RosterShown } from '../../sql/rosters/roster-shown.ts'
import type { ShiftHours } from '../../sql/rosters/shifts.ts'
import { timeOfDay } from '../booking/answer-values.ts'
import { day, fault, one, several, versionShown } from '../booking/form-fields.ts'
import { parkInstant } from '../park-time.ts'

const time = one.pipe(timeOfDay)

type Within = Pick<RosterShown, 'from' | 'until'> & { readonly now: DateTime }

const hours = { day, from: time, until: time, version: versionShown }

/** Hours that end after they begin, in the period, and have not begun. */
const fits =
  ({ from, until, now }: Within) =>
  ({ value, issues }: { value: ShiftHours; issues: z.core.$ZodRawIssue[] }) => {
    const wrong = (name: string, message: string) =>
      issues.push({ code: 'custom', path: [name], message, input: value })
    if (value.day < from || value.day >= until) wrong('day', fault('not_in_the_period'))
    if (value.until <= value.from) wrong('until', fault('ends_before_it_starts'))
    const starts = parkInstant(value.day, value.from)
    if (starts !== null && starts <= now) wrong('from', fault('has_begun'))
  }

/** A shift that is added to a roster. @param codes the certificates that there are */
export const shiftForm = (codes: readonly string[], within: Within) =>
  z
    .strictObject({
      ...hours,
      qualifications: several(codes as [string, ...string[]]),
      positions: one
        .pipe(z.string().regex(/^\s*(?:[1-9]|1\d|20)\s*$/, fault('a_number_in_range')))
        .transform(Number),
    })
    .check(fits(within))

/** Other hours of a shift. */
export const movedShiftForm = (within: Within) => z.strictObject(hours).check(fits(within))

/** Calling a shift off. */
export const cancellingForm = z.strictObject({ version: versionShown })
