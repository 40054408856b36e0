import { z } from 'zod'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { ParkMessage } from '../../sql/messages/park-messages.ts'
import { waitAgain } from '../../sql/messages/waits-again.ts'
import { maybe, once, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** tries: as it was seen. twice: that it may arrive twice was said, and it is to be sent all the same. */
export const retryForm = z.strictObject({
  tries: wholeNumber,
  twice: maybe(once('choose_one').pipe(z.literal('yes'))),
})

/** Whether a message can be sent again by hand: it failed, is still of use, and another try could end otherwise. */
export const isToRetry = (
  { state, why, uselessAt }: Pick<ParkMessage, 'state' | 'why' | 'uselessAt'>,
  { now }: Pick<Context, 'now'>,
): boolean => state === 'failed' && why !== 'unsendable' && uselessAt > now()

/** Whether it may have arrived already, so that another try may say it twice: asked before it is sent again. */
export const mayArriveTwice = ({ why }: Pick<ParkMessage, 'why'>): boolean => why === 'outcome_unknown'

/**
 * Lets a message that failed wait again; its sender asks anew what is true and when it may leave (R31, R33).
 * @throws Refusal it_has_changed_meanwhile when it does not stand as it was seen
 */
export const retryMessage = (
  { sql, now }: Context,
  who: Administrator,
  { messageId, tries }: { readonly messageId: number; readonly tries: number },
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    const rows = await waitAgain(sql, { messageId, tries, at })
    if (rows.length === 0) throw new Refusal('it_has_changed_meanwhile')
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${who.accountId}` },
      ...{ verb: 'message.retry', about: `message/${messageId}` },
    })
  })
