import { z } from 'zod'
import type { NewPattern } from '../../sql/rosters/patterns.ts'
import { timeOfDay } from '../booking/answer-values.ts'
import { dayFrom, fault, one, several, versionShown, wholeNumber } from '../booking/form-fields.ts'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const time = one.pipe(timeOfDay)

/** A row of a duty's week. @param codes the certificates that there are @param today before it no row begins, 'YYYY-MM-DD' */
export const patternForm = (codes: readonly string[], today: string) =>
  z
    .strictObject({
      weekdays: several(weekdays),
      ...{ from: time, until: time, since: dayFrom(today), version: versionShown },
      qualifications: several(codes as [string, ...string[]]),
      positions: one
        .pipe(z.string().regex(/^\s*(?:[1-9]|1\d|20)\s*$/, fault('a_number_in_range')))
        .transform(Number),
    })
    .check(({ value, issues }) => {
      const wrong = (name: string, message: string) =>
        issues.push({ code: 'custom', path: [name], message, input: value })
      if (value.weekdays.length === 0) wrong('weekdays', fault('choose_one'))
      if (value.until <= value.from) wrong('until', fault('ends_before_it_starts'))
    })
    .transform(({ weekdays, from, until, version, ...rest }): { version: number; pattern: NewPattern } => ({
      version,
      pattern: { ...rest, weekdays: weekdays.map(Number), hours: { from, until } },
    }))

/** From which day on a row, or the whole duty, counts no more. */
export const endingForm = (today: string) => z.strictObject({ day: dayFrom(today), version: versionShown })

/** The same of one row among others. */
export const patternEndingForm = (today: string) =>
  z.strictObject({ day: dayFrom(today), version: versionShown, pattern: wholeNumber })
