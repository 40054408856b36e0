import { tellingTime } from './time-told.ts'

/** The time is another one (domain.md §8): the new one alone, for the old one is nobody's business any more. */
export const appointmentChanged = tellingTime('changed')
