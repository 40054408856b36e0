import { expireOffer } from '../server/booking/end-offer.ts'
import { offerOpenings } from '../server/booking/offer-openings.ts'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { offersOver } from '../sql/booking/offers.ts'

/** Passes on what nobody answered in time, and offers what has opened to those who wait for it (R19). A fault of one stops no other. */
export const tendWaiting = async (context: Context): Promise<void> => {
  for (const { waitingEntryId } of await offersOver(context.sql, context.now()))
    await expireOffer(context, waitingEntryId).catch(error =>
      logFault(context.log, error, { waitingEntryId }),
    )
  await offerOpenings(context)
}
