import type { DateTime } from 'luxon'
import { starts as startsOf } from '../../sql/availability/slots.ts'
import { startsWanted, waitedFor } from '../../sql/booking/candidates.ts'
import { lockWaitingList } from '../../sql/booking/offers.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { logFault } from '../log-fault.ts'
import { dayStarts } from '../park-time.ts'
import { offerStart } from './offer-start.ts'
import { partOf } from './waiting-parts.ts'

/** Every open start of a service that anybody who waits wants: no other is worth a lock. */
const openFor = async (
  { sql }: Context,
  { serviceId, lastDay, at }: { serviceId: number; lastDay: string; at: DateTime },
) => {
  const to = dayStarts(lastDay)?.plus({ days: 1 }) ?? at
  const all = await startsOf(sql, { serviceId, now: at, from: at, to })
  const open = all.filter(one => one.open).map(({ starts }) => ({ starts, part: partOf(starts) }))
  return startsWanted(sql, { serviceId, at }, open)
}

/** The soonest start first, each in a transaction of its own, and to the first whom it suits. */
const offerAll = async (
  context: Context,
  { serviceId, lastDay, at }: { serviceId: number; lastDay: string; at: DateTime },
) => {
  for (const { starts } of await openFor(context, { serviceId, lastDay, at }))
    await claiming(context.sql, async sql => {
      await lockWaitingList(sql, serviceId)
      return offerStart(sql, context, { serviceId, starts, at })
    })
}

/**
 * Offers whatever is open to those who wait for it, whichever way it opened: new hours, a leave taken back, a shift published, another
 * service's room (R19). A fault of one service stops no other.
 */
export const offerOpenings = async (context: Context): Promise<void> => {
  const at = context.now()
  for (const { serviceId, lastDay } of await waitedFor(context.sql, at))
    await offerAll(context, { serviceId, lastDay, at }).catch(error =>
      logFault(context.log, error, { serviceId }),
    )
}
