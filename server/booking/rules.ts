import type { DateTime } from 'luxon'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { AppointmentShown, TimeShown } from '../../sql/booking/shown.ts'
import type { Heard } from '../../views/booking/by-voice.tsx'
import type { Nearby } from '../../views/booking/nearby.tsx'
import { type Channels, sentBy } from '../messages/channels.ts'
import { firstAllowedSpan } from '../messages/rules.ts'

/**
 * What a holder may do with their appointment now: move it until the service's lead time before it begins, cancel until the start;
 * while a voice is awaited, only take that back (R16).
 */
export const actionsOn = ({ over, held, starts, moveUntil }: AppointmentShown, now: DateTime) => ({
  move: !over && !held && now < moveUntil,
  cancel: !over && !held && now < starts,
  keep: held && now < starts,
})

/**
 * Whether programs may see and book its starts; of a scarce one they would show somebody a booking appear (R19b), and what a session of
 * two asks of each alone (R15) is asked on a page of ours and in no other's.
 */
export const isOnline = ({ shows, partiesLeast }: Pick<ServiceShown, 'shows' | 'partiesLeast'>) =>
  shows === 'week' && partiesLeast === 1

/** Whether a time is over: it ended, or was ended, and nobody is told in which way (R20). */
export const isPast = ({ ended, ends }: Pick<TimeShown, 'ended' | 'ends'>, now: DateTime): boolean =>
  ended || now >= ends

/** Where the voice of whoever cancels is heard (R16): rung in the first safe hours before the start, else at the
 * desk; a number that came after the booking may be anybody's, and is not rung. */
export const heardBy = (
  {
    telephone,
    contactChanged,
    erased,
    safeHours,
    starts,
  }: Pick<AppointmentShown, 'telephone' | 'contactChanged' | 'erased' | 'safeHours' | 'starts'>,
  now: DateTime,
): Heard => {
  if (erased) return { by: 'erased' }
  if (!telephone) return { by: 'desk' }
  if (contactChanged) return { by: 'changed' }
  const span = firstAllowedSpan(now, safeHours, starts)
  return span ? { by: 'ring', ...span } : { by: 'noHour' }
}

/**
 * How somebody learns what they booked, as this house is set up now; the page promises no message that cannot be sent, nor one in
 * hours that leave no minute before the end (R31).
 */
export const toldBy = (
  config: Channels,
  { reachBy, safeHours, ends }: Pick<TimeShown, 'reachBy' | 'safeHours' | 'ends'>,
  now: DateTime,
) => {
  if (reachBy === null || reachBy === 'none') return 'none'
  if (firstAllowedSpan(now, safeHours, ends) === null) return 'noHour'
  if (reachBy === 'voice') return 'ring'
  if (sentBy(config, reachBy)) return reachBy
  return reachBy === 'sms' ? 'ring' : 'unsent'
}

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
