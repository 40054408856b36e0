import { z } from 'zod'
import type { Hours } from '../../sql/availability/openings.ts'
import { timeOfDay } from '../booking/answer-values.ts'
import { confirmed, fault, maybe, one, several, versionShown } from '../booking/form-fields.ts'
import { dayStarts } from '../park-time.ts'
import type { PlaceEdit } from './edit-place.ts'

const time = one.pipe(timeOfDay)
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
const carried = { version: versionShown, confirmed }

/** One edit of the hours of a place, as one of its forms says it. */
export interface OpeningEdit {
  readonly version: number
  readonly confirmed: string | null
  readonly edit: PlaceEdit
}

/** Hours that are added to weekdays. */
export const openingForm = z
  .strictObject({ weekdays: several(weekdays), from: time, until: time, ...carried })
  .check(({ value, issues }) => {
    const wrong = (name: string, message: string) =>
      issues.push({ code: 'custom', path: [name], message, input: value })
    if (value.weekdays.length === 0) wrong('weekdays', fault('choose_one'))
    if (value.until <= value.from) wrong('until', fault('ends_before_it_starts'))
  })
  .transform(
    ({ weekdays, from, until, ...rest }): OpeningEdit => ({
      ...rest,
      edit: { does: 'open', weekdays: weekdays.map(Number), hours: { from, until } },
    }),
  )

/** Hours that are taken away from a weekday. */
export const removalForm = z
  .strictObject({ weekday: one.pipe(z.enum(weekdays)), from: time, ...carried })
  .transform(
    ({ weekday, from, ...rest }): OpeningEdit => ({
      ...rest,
      edit: { does: 'shut', weekday: Number(weekday), from },
    }),
  )

const numbers = ['1', '2', '3'] as const
type Numbered = (typeof numbers)[number]
type Half = `${'from' | 'until'}_${Numbered}`

/** The hours that were typed, in order; each has both ends. */
const hoursIn = (typed: Readonly<Record<Half, string | null>>): Hours[] =>
  numbers
    .map(number => ({ from: typed[`from_${number}`], until: typed[`until_${number}`] }))
    .flatMap(({ from, until }) => (from !== null && until !== null ? [{ from, until }] : []))
    .sort((one, other) => (one.from < other.from ? -1 : 1))

const overlap = (hours: readonly Hours[]) =>
  hours.some(({ from }, index) => index > 0 && from < (hours[index - 1]?.until ?? ''))

const half = maybe(time)

/** Hours that one day has of its own; none: those of its weekday. @param today before it nothing is edited, 'YYYY-MM-DD' */
export const dayForm = (today: string) =>
  z
    .strictObject({
      day: one
        .refine(day => dayStarts(day) !== null, fault('not_a_calendar_day'))
        .refine(day => dayStarts(day) === null || day >= today, fault('day_is_over')),
      ...{ from_1: half, until_1: half, from_2: half, until_2: half, from_3: half, until_3: half },
      ...carried,
    })
    .check(({ value, issues }) => {
      const wrong = (name: string, message: string) =>
        issues.push({ code: 'custom', path: [name], message, input: value })
      for (const number of numbers) {
        const { [`from_${number}` as Half]: from, [`until_${number}` as Half]: until } = value
        if ((from === null) !== (until === null)) wrong(`until_${number}`, fault('both_ends'))
        else if (from !== null && until !== null && until <= from)
          wrong(`until_${number}`, fault('ends_before_it_starts'))
      }
      if (issues.length === 0 && overlap(hoursIn(value))) wrong('from_2', fault('hours_overlap'))
    })
    .transform(
      ({ day, version, confirmed, ...typed }): OpeningEdit => ({
        ...{ version, confirmed },
        edit: { does: 'set_day', day, hours: hoursIn(typed) },
      }),
    )
