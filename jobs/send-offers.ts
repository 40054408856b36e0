import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { LEASE_SECONDS } from '../server/messages/rules.ts'
import { SLOT_OFFERED } from '../server/messages/say-offer.ts'
import { sendOffer } from '../server/messages/send-offer.tsx'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { leaseOffer } from '../sql/messages/offer-messages.ts'

/** Sends what is due to those who wait for a time, one after another; a fault of one stops no other. */
export const sendOffers = async (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  const { sql, now, log } = context
  for (;;) {
    if (signal.aborted) return
    const at = now()
    const until = at.plus({ seconds: LEASE_SECONDS })
    const offer = await leaseOffer(sql, { kinds: [SLOT_OFFERED], now: at, until })
    if (!offer) return
    await sendOffer(context, transports, offer).catch(error =>
      logFault(log, error, { messageId: offer.messageId }),
    )
  }
}
