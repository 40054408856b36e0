import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { expireAssignments } from '../../sql/rosters/assignments.ts'
import { lockDueOffers } from '../../sql/rosters/due-offers.ts'
import { claiming } from '../availability/claiming.ts'
import type { Context } from '../context.ts'
import { offerNext } from './offer-next.ts'

/** How many are taken at a time: whoever may be asked for one waits for all of them. */
const MOST = 20

/**
 * Ends the offers that nobody answered in time, and offers their positions to the next best (R45). Several instances may do it at
 * once: each takes what no other has, and an answer that came first counts.
 * @returns how many; as many as are taken at a time means that there may be more.
 */
const expireSome = (context: Context): Promise<number> =>
  claiming(context.sql, async sql => {
    const at = context.now()
    const due = await lockDueOffers(sql, at, MOST)
    const ids = due.map(({ assignmentId }) => assignmentId)
    if (ids.length === 0) return 0
    await expireAssignments(sql, ids, at)
    const abouts = ids.map(id => `assignment/${id}`)
    await insertAuditEntries(sql, { at, actor: 'clock', verb: 'assignment.expire' }, abouts)
    await offerNext(sql, context, due, at)
    return ids.length
  })

/** The same until none is left. */
export const expireOffers = async (context: Context): Promise<void> => {
  while ((await expireSome(context)) === MOST);
}
