import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lockWaiting } from '../../sql/booking/offers.ts'
import { markRung } from '../../sql/messages/call-outcomes.ts'
import { insertOfferRing } from '../../sql/messages/offer-messages.ts'
import type { OfferCall } from '../../sql/messages/offer-rings.ts'
import type { CallShown } from '../../views/messages/call-in-words.ts'
import { looksAtWaiting } from '../audit/looks.ts'
import { isToRingNow } from '../booking/ring-rules.ts'
import { openWaitingContact } from '../booking/waiting-contact.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { firstAllowedSpan } from './rules.ts'
import { SLOT_OFFERED } from './say-offer.ts'
import type { CallMade } from './write-call.ts'

/** Calls to those who wait as the ring list shows them: a number only in its hours, to an account whose look is written down. */
export const offerCallsShown = async (
  context: Context,
  accountId: number,
  calls: readonly OfferCall[],
): Promise<CallShown[]> => {
  const ids = calls.map(({ waitingEntryId }) => waitingEntryId)
  const looked = await looksAtWaiting(context, accountId, ids)
  return calls.map(({ waitingEntryId, called, title, contactSealed, telephoneOf, answerBy, ...call }) => {
    const toNow = isToRingNow(call, context.now())
    const number =
      toNow && looked.has(waitingEntryId)
        ? openWaitingContact(context.keys, call.reference, contactSealed)
        : null
    const opened = number === null ? null : { number, called, title, telephoneOf }
    const { ringId, reference, hour, starts, ends } = call
    return { ringId, reference, kind: SLOT_OFFERED, hour, heldUntil: answerBy, starts, ends, toNow, opened }
  })
}

/**
 * Writes down what came of a call about a time that is held (R36), once. Where nobody answered, it is rung about once more in the next
 * safe hours, if it is held until then; the offer itself stands as it is.
 * @throws Refusal a_call_is_made_once when it was made meanwhile, or the offer is over
 */
export const writeOfferCall = (context: Context, call: OfferCall, { outcome, accountId }: CallMade) =>
  context.sql.begin(async sql => {
    const at = context.now()
    const { ringId, waitingEntryId, hour, ends, answerBy, reachHours } = call
    await lockWaiting(sql, waitingEntryId)
    const [made] = await markRung(sql, ringId, { outcome, accountId, at })
    if (!made) throw new Refusal('a_call_is_made_once')
    const between = outcome === 'no_answer' ? firstAllowedSpan(ends, reachHours, answerBy) : null
    const once = `${SLOT_OFFERED}/${waitingEntryId}/${hour.toMillis()}/${ringId}`
    if (between)
      await insertOfferRing(sql, { kind: SLOT_OFFERED, waitingEntryId, starts: hour, once, between })
    const [actor, about] = [`account/${accountId}`, `waiting/${waitingEntryId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'call.make', about, detail: { ring: ringId, outcome } })
  })
