import { countLockTry, deskCodes } from '../../sql/accounts/desk-codes.ts'
import { rolesOf } from '../../sql/accounts/roles.ts'
import { deleteSession, type Granted } from '../../sql/accounts/sessions.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'
import { openSession } from './open-session.ts'

/** How a personal code of a desk is kept: six digits could be tried out by whoever has no key to keep them with. */
export const deskCodeHash = (keys: Keys, accountId: number, code: string): Buffer =>
  digest(keys, 'desk-code', accountId, code)

interface Locked {
  readonly accountId: number
  readonly keyHash: Buffer
  readonly code: string
  readonly device: string
}

/**
 * Opens a locked desk with somebody's own code, as their account, without a second factor: a code is none.
 * @returns the secret of the new session and what that account may do; 'wrong', or 'over' when three were wrong, and the session with
 * them.
 */
export const openDesk = async (
  context: Context,
  { accountId, keyHash, code, device }: Locked,
): Promise<{ readonly secret: string; readonly roles: readonly Granted[] } | 'wrong' | 'over'> => {
  const { sql, keys, now } = context
  if (!(await countLockTry(sql, keyHash))) {
    await deleteSession(sql, keyHash)
    return 'over'
  }
  const codes = await deskCodes(sql, accountId)
  const [whose, another] = codes.filter(one =>
    isDigest(one.deskCodeHash, keys, 'desk-code', one.accountId, code),
  )
  // A code that two have says of neither who it is.
  if (!whose || another) return 'wrong'
  return sql.begin(async transaction => {
    const roles = await rolesOf(transaction, whose.accountId)
    await deleteSession(transaction, keyHash)
    const opening = { accountId: whose.accountId, roles, device, secondFactor: false, shared: true }
    const secret = await openSession({ now, sql: transaction }, opening)
    await insertAuditEntry(transaction, {
      ...{ at: now(), actor: `account/${whose.accountId}` },
      ...{ verb: 'account.open_desk', about: `account/${whose.accountId}` },
    })
    return { secret, roles }
  })
}
