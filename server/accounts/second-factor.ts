import type { DateTime } from 'luxon'
import {
  deleteRecoveryCodes,
  insertRecoveryCodes,
  installFactor,
  secondFactorOf,
  takeStep,
  useRecoveryCode,
} from '../../sql/accounts/second-factors.ts'
import {
  countFactorTry,
  deleteOtherSessions,
  deleteSession,
  renewSession,
} from '../../sql/accounts/sessions.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { sha256 } from '../keys/digest.ts'
import { newSecret } from '../keys/new-secret.ts'
import { seal, unseal } from '../keys/seal.ts'
import { recoveryCodes, recoveryHash, recoveryHashes } from './recovery-codes.ts'
import { keptUntil } from './rules.ts'
import { offeredKey, stepOf } from './totp.ts'

/** Whose factor, in which session. */
export interface Giving {
  readonly accountId: number
  readonly keyHash: Buffer
  readonly typed: string
}

/** A session's new cookie, and until when its browser keeps it; null: until it is closed. */
export interface Renewed {
  readonly secret: string
  readonly keptUntil: DateTime | null
}

/** wrong: not this time. over: five were wrong, and the session with them. */
export type Given = Renewed | 'wrong' | 'over'

/** Where the key of an account's authenticator is sealed. */
export const placeOf = (accountId: number) => ({
  ...{ table: 'second_factor', column: 'totp_sealed', row: String(accountId) },
})

const audit = (sql: Sql, at: ReturnType<Context['now']>, accountId: number, verb: string) =>
  insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb, about: `account/${accountId}` })

/** Guesses are counted in the session, whose account nobody can lock by guessing elsewhere. */
const counted = async ({ sql }: Context, keyHash: Buffer): Promise<boolean> => {
  if (await countFactorTry(sql, keyHash)) return true
  await deleteSession(sql, keyHash)
  return false
}

const renew = async (sql: Sql, { now }: Context, keyHash: Buffer): Promise<Renewed> => {
  const secret = newSecret()
  const lasts = await renewSession(sql, { keyHash, newKeyHash: sha256(secret), at: now() })
  return { secret, keptUntil: lasts ? keptUntil(lasts) : null }
}

/** Takes a code of the authenticator, once (security.md 9). */
export const giveSecondFactor = async (context: Context, giving: Giving): Promise<Given> => {
  const { sql, keys, now } = context
  const { accountId, keyHash, typed } = giving
  if (!(await counted(context, keyHash))) return 'over'
  const factor = await secondFactorOf(sql, accountId)
  if (!factor) return 'wrong'
  const step = stepOf(unseal(keys, placeOf(accountId), factor.totpSealed), typed, factor.lastStep, now())
  if (step === null) return 'wrong'
  return sql.begin(async transaction => {
    if (!(await takeStep(transaction, accountId, step))) return 'wrong'
    await audit(transaction, now(), accountId, 'account.give_second_factor')
    return renew(transaction, context, keyHash)
  })
}

/** Takes a recovery code instead, which is used up by it. */
export const giveRecoveryCode = async (context: Context, giving: Giving): Promise<Given> => {
  const { sql, keys, now } = context
  const { accountId, keyHash, typed } = giving
  if (!(await counted(context, keyHash))) return 'over'
  return sql.begin(async transaction => {
    const hashes = recoveryHashes(keys, accountId, typed)
    if (!(await useRecoveryCode(transaction, accountId, hashes, now()))) return 'wrong'
    await audit(transaction, now(), accountId, 'account.use_recovery_code')
    return renew(transaction, context, keyHash)
  })
}

/**
 * Installs the key that this session was offered, once a code proves that an authenticator has it, with new recovery codes; every other
 * session of the account ends.
 * @param replaces the one there is: it was given just now.
 */
export const installSecondFactor = async (
  context: Context,
  giving: Giving,
  replaces: boolean,
): Promise<Given> => {
  const { sql, keys, now } = context
  const { accountId, keyHash, typed } = giving
  if (!(await counted(context, keyHash))) return 'over'
  const key = offeredKey(keys, accountId, keyHash)
  const at = now()
  const step = stepOf(key, typed, 0, at)
  if (step === null) return 'wrong'
  return sql.begin(async transaction => {
    const sealed = seal(keys, placeOf(accountId), key)
    const [installed] = await installFactor(transaction, accountId, { sealed, step, at, replaces })
    if (!installed) return 'wrong'
    await deleteOtherSessions(transaction, accountId, keyHash)
    await deleteRecoveryCodes(transaction, accountId)
    const codes = recoveryCodes(keys, accountId, at)
    await insertRecoveryCodes(
      transaction,
      accountId,
      codes.map(code => recoveryHash(keys, accountId, code)),
    )
    await audit(transaction, at, accountId, 'account.install_second_factor')
    return renew(transaction, context, keyHash)
  })
}
