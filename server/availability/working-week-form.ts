import { z } from 'zod'
import type { HoursOfDay } from '../../sql/availability/working-weeks.ts'
import { confirmed, dayFrom, fault, once, versionShown } from '../booking/form-fields.ts'
import { halvesIn, hoursOfHalves } from './half-hours.ts'
import { clock, hoursOfParts, type Part, partsIn } from './parts.ts'

const partFields = z
  .array(z.string().regex(/^[1-7] [012]$/, fault('choose_one')))
  .max(21, fault('choose_one'))
const halfFields = z
  .array(z.string().regex(/^[1-7] (?:[01]\d|2[0-3]):(?:00|30)$/, fault('choose_one')))
  .max(7 * 48, fault('choose_one'))

/** A week of somebody, by parts of the day or by half hours: the button that was pressed says which of the two counts. */
export const workingWeekForm = (today: string) =>
  z.strictObject({
    from: dayFrom(today),
    version: versionShown,
    by: once('choose_one').pipe(z.enum(['parts', 'halves'], fault('choose_one'))),
    part: partFields.prefault([]),
    half: halfFields.prefault([]),
    confirmed,
  })

/** A checked form. */
export type WeekTyped = z.output<ReturnType<typeof workingWeekForm>>

/** The hours that a checked form stands for. */
export const hoursFrom = (all: readonly Part[], { by, part, half }: WeekTyped): HoursOfDay[] => {
  if (by === 'parts') return hoursOfParts(all.filter(one => part.includes(`${one.weekday} ${one.part}`)))
  const halves = [...new Set(half)].map(given => {
    const [weekday = '', hour = '', minute = ''] = given.split(/[ :]/)
    return { weekday: Number(weekday), from: Number(hour) * 60 + Number(minute) }
  })
  return hoursOfHalves(all, halves)
}

/** What the form holds at first: the week that stands on a day. */
export const typedFromWeek = (all: readonly Part[], hours: readonly HoursOfDay[], from: string) => ({
  from: [from],
  part: partsIn(all, hours).map(({ weekday, part }) => `${weekday} ${part}`),
  half: halvesIn(all, hours).map(half => `${half.weekday} ${clock(half.from)}`),
})
