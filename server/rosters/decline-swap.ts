import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { askedOf, countWaiting, endSwap, lockSwap, markDeclined, swapOver } from '../../sql/rosters/swaps.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { whySwapIsOver } from './swap-rules.ts'
import { type AnsweringSwap, actorOf, lockShiftsOf } from './take-swap.ts'
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
    const over = await swapOver(sql, swapId)
    if (!over || !(await askedOf(sql, swapId, personId))) return false
    const shifts = await lockShiftsOf(sql, over)
    const swap = await lockSwap(sql, swapId)
    const [given] = shifts
    if (!swap) return false
    const refusal = whySwapIsOver({ swap, shifts, named: over.forAssignmentId === null ? 1 : 2 }, at)
    if (refusal) throw refusal

    await markDeclined(sql, swapId, personId, at)
    const about = `swap/${swapId}`
    const verb = answering.filledIn ? 'swap.decline_for' : 'swap.decline'
    await insertAuditEntry(sql, { at, actor: actorOf(answering), verb, about })
    if ((await countWaiting(sql, swapId)) > 0 || !given || given.personId === null) return true
    await endSwap(sql, swapId, { state: 'withdrawn', takenBy: null, at })
    await insertAuditEntry(sql, { at, actor: 'clock', verb: 'swap.end', about })
    await tellNobodyComes(sql, context, { swapId, ...over, at, uselessAt: given.starts }, given.personId)
    return true
  })
