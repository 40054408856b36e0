import type { DateTime } from 'luxon'
import { starts } from '../../sql/availability/slots.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Nearby } from '../../views/booking/nearby.tsx'
import { nearestTo } from '../booking/rules.ts'
import type { Context } from '../context.ts'

/** All open starts of a service, as far as its horizon. */
export const openStarts = async ({ sql, now }: Context, { serviceId, horizonDays }: ServiceShown) => {
  const at = now()
  const all = await starts(sql, { serviceId, now: at, from: at, to: at.plus({ days: horizonDays + 1 }) })
  return all.filter(({ open }) => open).map(({ starts }) => starts)
}

/** The open starts that visitors are shown: of a scarce service the next three and no more, by whichever address it is asked (R19b). */
export const startsOffered = async (context: Context, service: ServiceShown) => {
  const open = await openStarts(context, service)
  return service.shows === 'next_three' ? open.slice(0, 3) : open
}

/** Whether a start is offered at this moment. Nothing is held by asking (R12). */
export const isOffered = async (context: Context, service: ServiceShown, start: DateTime) => {
  if (service.shows === 'next_three')
    return (await startsOffered(context, service)).some(offered => +offered === +start)
  const { sql, now } = context
  const asked = { serviceId: service.serviceId, now: now(), from: start, to: start.plus({ minutes: 1 }) }
  return (await starts(sql, asked)).some(({ open }) => open)
}

/** The three offered starts nearest to one that is not to be had (R12). */
export const alternatives = async (
  context: Context,
  service: ServiceShown,
  lost: DateTime,
): Promise<Nearby[]> => nearestTo(lost, await startsOffered(context, service))
