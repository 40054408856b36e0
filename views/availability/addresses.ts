import type { DateTime } from 'luxon'
import { bookingAddress, startField } from '../booking/steps.ts'

/** One of the four doors of the home page. */
export type Door = 1 | 2 | 3 | 4

export const addressOfDoor = (door: number): string => `/d/${door}`

/** A service's times; with a day, the week of that day, and its times first. */
export const addressOfTimes = (address: string, day?: string): string =>
  day === undefined ? `/t/${address}` : `/t/${address}?from=${day}#days`

/** Where a week of times leads: to its other days, and on with one of its starts. */
export interface WaysOn {
  /** @param day 'YYYY-MM-DD' */
  readonly toDay: (day: string) => string
  readonly toStart: (starts: DateTime) => string
}

/** The ways on for whoever books. */
export const waysToBook = (address: string): WaysOn => ({
  toDay: day => addressOfTimes(address, day),
  toStart: starts => addressOfBooking(address, starts),
})

/** Where a start leads: the park's own day and hour, without an offset (R8). */
export const addressOfBooking = (address: string, starts: DateTime): string =>
  `${bookingAddress(address)}?start=${startField(starts)}`
