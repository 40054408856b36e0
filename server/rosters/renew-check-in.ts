import type { SignedIn } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type Post, renewPost } from '../../sql/rosters/check-ins.ts'
import type { Context } from '../context.ts'

/** A new code for a post: the one on the wall opens nothing any more. Pressed twice, it is renewed once. */
export const renewCheckIn = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: SignedIn,
  post: Post,
) =>
  sql.begin(async sql => {
    const [renewed] = await renewPost(sql, post)
    if (!renewed) return
    const [actor, about] = [`account/${accountId}`, `duty/${post.dutyId}`]
    await insertAuditEntry(sql, { at: now(), actor, verb: 'duty.renew_check_in', about })
  })
