import { rolesOf } from '../../sql/accounts/roles.ts'
import { countGuess, openSignIn, type SignIn, useSignIn } from '../../sql/accounts/sign-ins.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { type Opening, openSession } from './open-session.ts'
import { isCodeOf, isKeyOf } from './sign-in-secrets.ts'

export type Opened = { readonly secret: string; readonly roles: Opening['roles'] } | null

/** Where and how long it is to be open. */
export type Device = Pick<Opening, 'device' | 'keep' | 'shared'>

const NOBODY: SignIn['browserHash'] = Buffer.alloc(32)

/** What there is nothing to compare with takes as long. */
const nothing = ({ now }: Context): SignIn => ({
  signInId: 0,
  accountId: null,
  browserHash: NOBODY,
  expiresAt: now(),
})

const open = async (context: Context, signIn: SignIn, device: Device): Promise<Opened> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const accountId = await useSignIn(sql, signIn.signInId, at)
    if (accountId === undefined) return null
    const roles = await rolesOf(sql, accountId)
    const secret = await openSession(
      { ...context, sql },
      { accountId, roles, secondFactor: false, ...device },
    )
    await insertAuditEntry(sql, {
      at,
      actor: `account/${accountId}`,
      verb: 'account.sign_in',
      about: `account/${accountId}`,
    })
    return { secret, roles }
  })

/** Signs in with a code, in the browser that asked for it; null whatever is wrong with it (security.md 8). */
export const signInByCode = async (
  context: Context,
  browser: string,
  { code, ...device }: Device & { readonly code: string },
): Promise<Opened> => {
  const signIn = await countGuess(context.sql, sha256(browser), context.now())
  const right = isCodeOf(context.keys, signIn ?? nothing(context), code)
  return signIn && right ? open(context, signIn, device) : null
}

/** Signs in with the link of a mail, in the browser that asked for it; null whatever is wrong with it. */
export const signInByLink = async (
  context: Context,
  browser: string,
  { key, ...device }: Device & { readonly key: string },
): Promise<Opened> => {
  const id = Number(/^(\d{1,15})\./.exec(key)?.[1] ?? 0)
  const signIn = await openSignIn(context.sql, id, sha256(browser), context.now())
  const right = isKeyOf(context.keys, signIn ?? nothing(context), key)
  return signIn && right ? open(context, signIn, device) : null
}
