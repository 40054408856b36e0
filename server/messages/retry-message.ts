import { z } from 'zod'
import type { Administrator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { dropCallInstead, wasToldInstead } from '../../sql/messages/call-outcomes.ts'
import type { ParkMessage } from '../../sql/messages/park-messages.ts'
import { waitAgain } from '../../sql/messages/waits-again.ts'
import { maybe, once, wholeNumber } from '../booking/form-fields.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/** tries: as it was seen. twice: that it may be said twice was told, and it is to be sent all the same. */
export const retryForm = z.strictObject({
  tries: wholeNumber,
  twice: maybe(once('choose_one').pipe(z.literal('yes'))),
})

/** Whether a message can be sent again by hand: it failed, is still of use, and another try could end otherwise. */
export const isToRetry = (
  { state, why, uselessAt }: Pick<ParkMessage, 'state' | 'why' | 'uselessAt'>,
  { now }: Pick<Context, 'now'>,
): boolean => state === 'failed' && why !== 'unsendable' && uselessAt > now()

/** Why it may be said twice when it is sent again, which is asked before; null: it will not. */
export const saidTwice = async (
  { sql }: Pick<Context, 'sql'>,
  { messageId, why }: Pick<ParkMessage, 'messageId' | 'why'>,
): Promise<'told' | 'unknown' | null> => {
  if (await wasToldInstead(sql, messageId)) return 'told'
  return why === 'outcome_unknown' ? 'unknown' : null
}

interface Retried {
  readonly messageId: number
  readonly tries: number
  /** Null: nobody was asked, for nobody had been told. */
  readonly twice: 'yes' | null
}

/**
 * Lets a message that failed wait again; its sender asks anew what is true and when it may leave (R31, R33). Whoever was to be rung
 * about it instead is not: it would be said twice.
 * @throws Refusal it_has_changed_meanwhile when it does not stand as it was seen, or was told meanwhile on the telephone
 */
export const retryMessage = (
  { sql, now }: Context,
  who: Administrator,
  { messageId, tries, twice }: Retried,
): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    const rows = await waitAgain(sql, { messageId, tries, at })
    if (rows.length === 0) throw new Refusal('it_has_changed_meanwhile')
    // Before it is asked whether it was told: whoever writes that down at this moment is waited for here.
    await dropCallInstead(sql, messageId)
    if (twice === null && (await wasToldInstead(sql, messageId)))
      throw new Refusal('it_has_changed_meanwhile')
    await insertAuditEntry(sql, {
      ...{ at, actor: `account/${who.accountId}` },
      ...{ verb: 'message.retry', about: `message/${messageId}` },
    })
  })
