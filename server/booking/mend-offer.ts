import type { DateTime } from 'luxon'
import { freeTimeOfOffers } from '../../sql/availability/claims.ts'
import { offersToMend } from '../../sql/availability/offers-to-mend.ts'
import { holdAnew, offeredTo } from '../../sql/booking/offer-taken.ts'
import { markPassed } from '../../sql/booking/offers.ts'
import type { Transaction } from '../../sql/connect.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { auditWaiting } from './audit-waiting.ts'
import { holdStart, type Offering, type StartFreed } from './hold-start.ts'
import { lockOffer } from './lock-offer.ts'
import { offerStart } from './offer-start.ts'

/** Holds the same start, with whoever and whatever else can be had, for whom it was held; gives whether it is. */
const heldAnew = async (sql: Transaction, context: Offering, freed: StartFreed, waitingEntryId: number) => {
  const to = await offeredTo(sql, waitingEntryId)
  if (!to) return false
  const outcome = await holdStart(sql, context, freed, {
    to,
    mark: (part, held) => holdAnew(part, waitingEntryId, held),
    say: part => auditWaiting(part, { waitingEntryId, at: freed.at, verb: 'waiting.offer' }),
  })
  return outcome === 'held'
}

/**
 * Looks again at an offer of which something is not to be had any more (R9b): its start is held with others for whom it was offered to,
 * who stay the first, and are told nothing anew (R19, R32). Where it cannot be, the offer ends, they wait on and may be asked for it
 * again when it can, and the next is asked. An offer that can be had, or is another by now, stays as it is.
 */
export const mendOffer = (
  context: Context,
  { waitingEntryId, starts }: { readonly waitingEntryId: number; readonly starts: DateTime },
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const { serviceId, ...standing } = await lockOffer(sql, waitingEntryId, at)
    if (+(standing.starts ?? 0) !== +starts) return
    if ((await offersToMend(sql, { offeredAt: at, waitingEntryId })).length === 0) return
    await freeTimeOfOffers(sql, [waitingEntryId])
    const freed = { serviceId, starts, at }
    if (await heldAnew(sql, context, freed, waitingEntryId)) return
    await markPassed(sql, waitingEntryId, null)
    await auditWaiting(sql, { waitingEntryId, at, verb: 'waiting.undo' })
    await offerStart(sql, context, freed)
  })
