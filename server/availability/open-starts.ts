import type { DateTime } from 'luxon'
import { starts } from '../../sql/availability/slots.ts'
import type { ServiceShown } from '../../sql/booking/services.ts'
import type { Nearby } from '../../views/booking/raced-page.tsx'
import { nearestTo } from '../booking/rules.ts'
import type { Context } from '../context.ts'

/** Whether a start can be had at this moment. Nothing is held by asking (R12). */
export const isOpen = async ({ sql, now }: Context, { serviceId }: ServiceShown, start: DateTime) => {
  const asked = { serviceId, now: now(), from: start, to: start.plus({ minutes: 1 }) }
  return (await starts(sql, asked)).some(({ open }) => open)
}

/** All open starts of a service, as far as its horizon. */
export const openStarts = async ({ sql, now }: Context, { serviceId, horizonDays }: ServiceShown) => {
  const at = now()
  const all = await starts(sql, { serviceId, now: at, from: at, to: at.plus({ days: horizonDays + 1 }) })
  return all.filter(({ open }) => open).map(({ starts }) => starts)
}

/** The three open starts nearest to one that is not to be had (R12); of a scarce service the next three, which its page shows anyway (R19b). */
export const alternatives = async (
  context: Context,
  service: ServiceShown,
  lost: DateTime,
): Promise<Nearby[]> => {
  const open = await openStarts(context, service)
  return nearestTo(lost, service.shows === 'next_three' ? open.slice(0, 3) : open)
}
