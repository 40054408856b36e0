import type { DateTime } from 'luxon'

const EVENING = 18
const MINUTES_A_DAY = 1440

/** Whether a minute of the day begins an evening shift (R40). @param minute since whichever midnight. */
export const isEvening = (minute: number): boolean =>
  (((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY) / 60 >= EVENING

/**
 * What a shift weighs (R41): 1.5 in the evening or on a Saturday or Sunday, 2 on the eve of a holiday, the greatest that applies; else 1.
 * @param isEve the day after it is the first of a State holiday.
 */
export const weightOf = (starts: DateTime, isEve: boolean): number => {
  if (isEve) return 2
  return starts.weekday > 5 || isEvening(starts.hour * 60 + starts.minute) ? 1.5 : 1
}
