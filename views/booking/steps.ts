import type { DateTime } from 'luxon'

/** A start as addresses and forms hold it, by the park's clock: 2026-11-25T18:30. */
export const startField = (starts: DateTime): string => starts.toFormat("yyyy-MM-dd'T'HH:mm")

/** Where the details of a booking are posted to, to be checked. */
export const bookingAddress = (address: string): string => `/t/${address}/booking`

/** Where typed answers are shown again, to be changed. */
export const answersAddress = (address: string): string => `/t/${address}/booking/answers`
