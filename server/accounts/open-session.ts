import { insertSession, type Session } from '../../sql/accounts/sessions.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { newSecret } from '../keys/new-secret.ts'
import { endOfSession } from './rules.ts'

export interface Opening {
  readonly accountId: number
  readonly roles: Session['roles']
  /** What the browser calls itself. */
  readonly device: string
  /** The second factor was given just now. */
  readonly secondFactor: boolean
  readonly shared?: boolean
}

/** Signs an account in: gives the secret for the cookie of that browser, which is kept nowhere (security.md 10). */
export const openSession = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, roles, device, secondFactor, shared = false }: Opening,
): Promise<string> => {
  const secret = newSecret()
  const at = now()
  const secondFactorAt = secondFactor ? at : null
  const expiresAt = endOfSession({ roles }, at)
  await insertSession(sql, {
    ...{ keyHash: sha256(secret), accountId, device, at, expiresAt, secondFactorAt, shared },
  })
  return secret
}
