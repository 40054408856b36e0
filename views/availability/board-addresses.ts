import { DateTime } from 'luxon'

/** Where an organisation's days are shown; a day is 'YYYY-MM-DD', a month 'YYYY-MM'. */
export const boardAddress = (slug: string, day: string) => `/o/${slug}/day/${day}`

export const weekAddress = (slug: string, day: string) => `/o/${slug}/week/${day}`

export const monthAddress = (slug: string, month: string) => `/o/${slug}/month/${month}`

/** Where somebody is booked for who telephones, from a day on. */
export const bookingAddress = (slug: string, day: string) => `/o/${slug}/booking?from=${day}`

/** What was left unclear in the months around a day. */
export const unclearAddress = (slug: string, day: string) => {
  const away = (days: number) => DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd')
  return `/o/${slug}/appointments?state=unclear&from=${away(-180)}&to=${away(180)}`
}
