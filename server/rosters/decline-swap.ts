import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { countWaiting, endSwap, markDeclined } from '../../sql/rosters/swaps.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { type AnsweringSwap, actorOf, lockAsked } from './swap-asked.ts'
import { tellNobodyComes } from './tell-swap.ts'

/**
 * Says that somebody who was asked does not come. When nobody of them is left it is over, and whoever asked is told.
 * @throws Refusal swap_is_taken, swap_is_withdrawn, swap_has_expired
 * @returns whether they were asked at all; false has written nothing.
 */
export const declineSwap = (context: Context, answering: AnsweringSwap): Promise<boolean> =>
  claiming(context.sql, async sql => {
    const { swapId, personId } = answering
    const at = context.now()
    const asked = await lockAsked(sql, answering, at)
    if (!asked) return false
    const { over, shifts, refusal } = asked
    const [given] = shifts
    if (refusal) throw refusal

    // Pressed twice, it was said once.
    if ((await markDeclined(sql, swapId, personId, at)).count === 0) return true
    const about = `swap/${swapId}`
    const verb = answering.filledIn ? 'swap.decline_for' : 'swap.decline'
    await insertAuditEntry(sql, { at, actor: actorOf(answering), verb, about })
    if ((await countWaiting(sql, swapId)) > 0 || !given || given.personId === null) return true
    await endSwap(sql, swapId, { state: 'withdrawn', takenBy: null, at })
    await insertAuditEntry(sql, { at, actor: 'clock', verb: 'swap.end', about })
    await tellNobodyComes(sql, context, { swapId, ...over, at, uselessAt: given.starts }, given.personId)
    return true
  })
