import { insertAuditEntry } from '../../sql/audit/entries.ts'
import {
  deleteWish,
  deleteWishesLike,
  insertWish,
  lockWishing,
  type NewWish,
} from '../../sql/rosters/wishes.ts'
import type { Context } from '../context.ts'

type Own = Pick<Context, 'sql' | 'now'>

/** Enters what somebody wishes (R42). Said twice of the same hours of the same duty, the last said counts. */
export const enterWish = ({ sql, now }: Own, wish: NewWish): Promise<void> =>
  sql.begin(async sql => {
    await lockWishing(sql, wish.personId)
    await deleteWishesLike(sql, wish)
    await insertWish(sql, wish)
    await insertAuditEntry(sql, {
      at: now(),
      actor: `account/${wish.enteredBy}`,
      verb: 'wish.enter',
      about: `person/${wish.personId}`,
      detail: { kind: wish.kind },
    })
  })

/** Takes a wish of somebody back; false when they have none of that number. */
export const takeBackWish = (
  { sql, now }: Own,
  { personId, wishId, by }: { readonly personId: number; readonly wishId: number; readonly by: number },
): Promise<boolean> =>
  sql.begin(async sql => {
    const [gone] = await deleteWish(sql, personId, wishId)
    if (!gone) return false
    await insertAuditEntry(sql, {
      at: now(),
      actor: `account/${by}`,
      verb: 'wish.take_back',
      about: `person/${personId}`,
    })
    return true
  })
