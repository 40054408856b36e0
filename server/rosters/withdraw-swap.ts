import type { Worker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { endSwap, lockSwap } from '../../sql/rosters/swaps.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'

/**
 * Takes back what somebody asked of others for a shift of theirs: it stays theirs. Of this and of somebody who takes it, the first counts.
 * @throws Refusal swap_is_taken when somebody has it, swap_is_withdrawn when it is over otherwise, or not theirs
 */
export const withdrawSwap = (
  context: Pick<Context, 'sql' | 'now'>,
  { personId, accountId }: Worker,
  swapId: number,
): Promise<void> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const swap = await lockSwap(sql, swapId)
    if (swap?.state === 'taken') throw new Refusal('swap_is_taken')
    if (swap?.state !== 'open' || swap.askerId !== personId) throw new Refusal('swap_is_withdrawn')
    await endSwap(sql, swapId, { state: 'withdrawn', takenBy: null, at })
    const about = `swap/${swapId}`
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'swap.withdraw', about })
  })
