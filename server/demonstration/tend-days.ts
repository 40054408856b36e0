import { DateTime } from 'luxon'

/** A day of the park counted out: what the demonstration does on it follows from these numbers alone. */
export interface CountedDay {
  readonly day: string
  /** 1 = Monday … 7 = Sunday. */
  readonly weekday: number
  /** Days and whole weeks since the beginning of 1970: the same for this day whenever it is asked. */
  readonly days: number
  readonly weeks: number
}

/** Today and the days after it. */
export const daysFrom = (today: string, number: number): CountedDay[] => {
  const first = DateTime.fromISO(today, { zone: 'utc' })
  return Array.from({ length: number }, (_, ahead) => {
    const at = first.plus({ days: ahead })
    const days = at.toUnixInteger() / 86_400
    // 1970 began on a Thursday.
    return { day: at.toISODate(), weekday: at.weekday, days, weeks: Math.floor((days + 3) / 7) }
  })
}
