import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { deleteClosure } from '../../sql/availability/closures.ts'
import { dropClosureNews, partiesTold, reviveNews } from '../../sql/messages/closure-news.ts'
import type { Context } from '../context.ts'
import { say } from '../messages/say.ts'

/**
 * Takes a closure back. What has not been said of it is not said any more, what was held back waits again, whoever was told and whose
 * appointment still stands as it was is told once more that it takes place. What was mended meanwhile stays mended. One that is
 * gone already changes nothing.
 */
export const takeBackClosure = (
  context: Pick<Context, 'sql' | 'now' | 'config'>,
  { accountId }: SignedIn,
  closureId: number,
): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const gone = await deleteClosure(sql, closureId)
    if (!gone) return
    await dropClosureNews(sql, closureId)
    for (const { partyId } of await partiesTold(sql, closureId))
      await say(sql, context, { kind: 'open_after_all', partyId, closureId, at })
    await reviveNews(sql, { ...gone, now: at })
    await insertAuditEntry(sql, {
      at,
      actor: `account/${accountId}`,
      verb: 'closure.take_back',
      about: `closure/${closureId}`,
    })
  })
