import type { Context } from '../server/context.ts'
import { SLOT_OFFERED } from '../server/messages/say-offer.ts'
import { sendOffer } from '../server/messages/send-offer.tsx'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { leaseOffer } from '../sql/messages/offer-messages.ts'
import { sendEach } from './send-each.ts'

/** Sends what is due to those who wait for a time. */
export const sendOffers = (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> =>
  sendEach(context, signal, {
    lease: terms => leaseOffer(context.sql, { kinds: [SLOT_OFFERED], ...terms }),
    send: offer => sendOffer(context, transports, offer),
  })
