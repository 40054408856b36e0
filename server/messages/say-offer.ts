import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { insertOfferMessage, insertOfferRing } from '../../sql/messages/offer-messages.ts'
import type { Held } from '../booking/offer-rules.ts'

/** What an offer to somebody who waits is called in the outbox and on the ring list. */
export const SLOT_OFFERED = 'slot_offered'

/**
 * Says to somebody who waits that a time is held for them, once for each offer (R32), in the transaction that holds it: a message for
 * their first allowed minute (R31), or a call for the desk where nothing can be sent to a telephone (R36).
 * @param at when it is offered: an offer that was undone may be made anew, and is then said anew.
 */
export const sayOffer = (
  sql: Sql,
  {
    waitingEntryId,
    starts,
    at,
    said,
    answerBy,
    way,
  }: Held & { readonly waitingEntryId: number; readonly starts: DateTime; readonly at: DateTime },
) => {
  const kind = SLOT_OFFERED
  const once = `${kind}/${waitingEntryId}/${starts.toMillis()}/${at.toMillis()}`
  if (way === 'ring') return insertOfferRing(sql, { kind, waitingEntryId, starts, once, between: said })
  const [dueAt, uselessAt] = [said.starts, answerBy]
  return insertOfferMessage(sql, { kind, channel: way, waitingEntryId, starts, once, dueAt, uselessAt })
}
