import { endUnsaid, expireOffer } from '../server/booking/end-offer.ts'
import { mendOffer } from '../server/booking/mend-offer.ts'
import { offerOpenings } from '../server/booking/offer-openings.ts'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { offersToMend } from '../sql/availability/offers-to-mend.ts'
import { offersOver } from '../sql/booking/offers.ts'
import { offersUnsaid } from '../sql/booking/unsaid.ts'

/**
 * Passes on what nobody answered in time or could be told of, looks again at what can no longer be had as it is held, and offers what has
 * opened to those who wait for it (R9b, R19). A fault of one stops no other.
 */
export const tendWaiting = async (context: Context): Promise<void> => {
  const { sql, now, log } = context
  const each = async <Offer extends { readonly waitingEntryId: number }>(
    offers: readonly Offer[],
    tends: (offer: Offer) => Promise<unknown>,
  ) => {
    for (const offer of offers)
      await tends(offer).catch(error => logFault(log, error, { waitingEntryId: offer.waitingEntryId }))
  }
  await each(await offersOver(sql, now()), ({ waitingEntryId }) => expireOffer(context, waitingEntryId))
  await each(await offersUnsaid(sql, now()), offer => endUnsaid(context, offer))
  await each(await offersToMend(sql, { offeredAt: now() }), offer => mendOffer(context, offer))
  await offerOpenings(context)
}
