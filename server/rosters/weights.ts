const EVENING = 18
const MINUTES_A_DAY = 1440

/** Whether a minute of the day begins an evening shift (R40). @param minute since whichever midnight. */
export const isEvening = (minute: number): boolean =>
  (((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY) / 60 >= EVENING
