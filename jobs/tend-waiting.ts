import { expireOffer } from '../server/booking/end-offer.ts'
import { mendOffer } from '../server/booking/mend-offer.ts'
import { offerOpenings } from '../server/booking/offer-openings.ts'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { offersToMend } from '../sql/availability/offers-to-mend.ts'
import { offersOver } from '../sql/booking/offers.ts'

/**
 * Passes on what nobody answered in time, looks again at what can no longer be had as it is held, and offers what has opened to those who
 * wait for it (R9b, R19). A fault of one stops no other.
 */
export const tendWaiting = async (context: Context): Promise<void> => {
  const { sql, now, log } = context
  for (const { waitingEntryId } of await offersOver(sql, now()))
    await expireOffer(context, waitingEntryId).catch(error => logFault(log, error, { waitingEntryId }))
  for (const offer of await offersToMend(sql, { offeredAt: now() }))
    await mendOffer(context, offer).catch(error =>
      logFault(log, error, { waitingEntryId: offer.waitingEntryId }),
    )
  await offerOpenings(context)
}
