import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { endSwapsThatAreOver } from '../../sql/rosters/swaps.ts'
import type { Context } from '../context.ts'

/** Ends the swaps whose shift has begun, or is held no more by whoever asked: nobody is asked any longer (R47). */
export const endSwaps = ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<void> =>
  sql.begin(async sql => {
    const at = now()
    const ended = await endSwapsThatAreOver(sql, at)
    const about = ended.map(({ swapId }) => `swap/${swapId}`)
    await insertAuditEntries(sql, { at, actor: 'clock', verb: 'swap.end' }, about)
  })
