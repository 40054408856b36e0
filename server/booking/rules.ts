import type { DateTime } from 'luxon'
import type { AppointmentShown } from '../../sql/booking/shown.ts'
import type { Nearby } from '../../views/booking/raced-page.tsx'

/** What a holder may do with their appointment now: cancel until the start (R16). */
export const actionsOn = ({ over, starts }: AppointmentShown, now: DateTime) => ({
  cancel: !over && now < starts,
})

/** The three open starts nearest to one that was lost, in the order of the calendar; of two equally near, the later one (R12). */
export const nearestTo = (lost: DateTime, open: readonly DateTime[]): Nearby[] => {
  const away = (starts: DateTime) => Math.abs(starts.toMillis() - lost.toMillis())
  return open
    .filter(starts => away(starts) > 0)
    .toSorted((one, other) => away(one) - away(other) || other.toMillis() - one.toMillis())
    .slice(0, 3)
    .toSorted((one, other) => one.toMillis() - other.toMillis())
    .map(starts => ({
      starts,
      daysApart: starts.startOf('day').diff(lost.startOf('day'), 'days').days,
      sameHour: starts.toFormat('HH:mm') === lost.toFormat('HH:mm'),
    }))
}
