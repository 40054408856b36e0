import type { DateTime } from 'luxon'
import { insertSession, type Session } from '../../sql/accounts/sessions.ts'
import type { Sql } from '../../sql/connect.ts'
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
  /** A device of one's own, on which a volunteer is asked again after thirty days; any other asks after half a day. */
  readonly keep?: boolean
  readonly shared?: boolean
}

/** Signs an account in: gives the secret for the cookie of that browser, which is kept nowhere (security.md 10). */
export const openSession = async (
  { sql, now }: { readonly sql: Sql; readonly now: () => DateTime },
  { accountId, roles, device, secondFactor, keep = true, shared = false }: Opening,
): Promise<string> => {
  const secret = newSecret()
  const at = now()
  const secondFactorAt = secondFactor ? at : null
  const expiresAt = endOfSession({ roles }, keep && !shared, at)
  await insertSession(sql, {
    ...{ keyHash: sha256(secret), accountId, device, at, expiresAt, secondFactorAt, shared },
  })
  return secret
}
