import { DateTime } from 'luxon'
import { z } from 'zod'
import { dayFrom, fault, once, several } from '../booking/form-fields.ts'

export const weeksOffered = ['1', '2', '3', '4', '6', '8'] as const

/** How long a roster is, from which day, and whether it is laid as the one before. @param today before it none begins, 'YYYY-MM-DD' */
export const draftForm = (today: string) =>
  z
    .strictObject({
      from: dayFrom(today),
      weeks: once('choose_one').pipe(z.enum(weeksOffered, fault('choose_one'))),
      as_last: several(['yes']),
    })
    .transform(({ from, weeks, as_last }) => ({
      asLast: as_last.length > 0,
      from,
      until: DateTime.fromISO(from, { zone: 'utc' })
        .plus({ weeks: Number(weeks) })
        .toFormat('yyyy-MM-dd'),
    }))

/** The next Monday, or the day after the last roster of the duty if that is later. @param last 'YYYY-MM-DD' */
export const firstDayAfter = (today: DateTime, last: string | null): string => {
  const monday = today.startOf('week').plus({ weeks: 1 }).toFormat('yyyy-MM-dd')
  return last !== null && last > monday ? last : monday
}
