import type { DateTime } from 'luxon'

const EVENING = 18
const MINUTES_A_DAY = 1440

/** Whether a minute of the day begins an evening shift (R40). @param minute since whichever midnight. */
export const isEvening = (minute: number): boolean =>
  (((minute % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY) / 60 >= EVENING

/** Whether something goes on past the hour from which nobody works alone (R9a). */
export const reachesIntoEvening = ({
  starts,
  ends,
}: {
  readonly starts: DateTime
  readonly ends: DateTime
}) => ends > starts.startOf('day').plus({ hours: EVENING })
