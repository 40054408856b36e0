import { tellingTime } from './time-told.ts'

/** The time is set (domain.md §8). */
export const appointmentBooked = tellingTime('booked')
