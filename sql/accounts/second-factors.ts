import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface SecondFactor {
  readonly totpSealed: Buffer
  /** The step of the last code that was taken. */
  readonly lastStep: number
  readonly confirmedAt: DateTime
  /** From when on its recovery codes are not shown again. */
  readonly codesKeptAt: DateTime | null
}

/** The second factor of an account; undefined when none is installed. */
export const secondFactorOf = async (sql: Sql, accountId: number) => {
  const [row] = await sql<SecondFactor[]>`
    select totp_sealed, last_step, confirmed_at, codes_kept_at from second_factor
    where account_id = ${accountId} and confirmed_at is not null`
  return row
}

/** Takes a step, so that its code and those before it are never taken again; false when somebody was faster (security.md 9). */
export const takeStep = async (sql: Sql, accountId: number, step: number): Promise<boolean> => {
  const rows = await sql`
    update second_factor set last_step = ${step} where account_id = ${accountId} and last_step < ${step}
    returning account_id`
  return rows.length > 0
}

export interface NewFactor {
  readonly sealed: Buffer
  readonly step: number
  readonly at: DateTime
  /** Whatever is there; else it stays. */
  readonly replaces: boolean
}

/** Installs a second factor; no row: there is one already, which it does not replace. */
export const installFactor = (sql: Sql, accountId: number, { sealed, step, at, replaces }: NewFactor) => sql<
  { accountId: number }[]
>`
  insert into second_factor (account_id, totp_sealed, last_step, confirmed_at)
  values (${accountId}, ${sealed}, ${step}, ${at})
  on conflict (account_id) do update
    set totp_sealed = excluded.totp_sealed, last_step = excluded.last_step, confirmed_at = excluded.confirmed_at,
      codes_kept_at = null
    where ${replaces}
  returning account_id`

/** Takes an account's second factor away; its recovery codes go with deleteRecoveryCodes. */
export const deleteFactor = (sql: Sql, accountId: number) =>
  sql`delete from second_factor where account_id = ${accountId}`

/** Voids all recovery codes of an account. */
export const deleteRecoveryCodes = (sql: Sql, accountId: number) =>
  sql`delete from recovery_code where account_id = ${accountId}`

/** Writes recovery codes, as hashes. */
export const insertRecoveryCodes = (sql: Sql, accountId: number, hashes: readonly Buffer[]) => sql`
  insert into recovery_code (account_id, code_hash)
  select ${accountId}, decode(hash, 'hex') from unnest(${hashes.map(hash => hash.toString('hex'))}::text[]) as hash`

/** What is kept of the recovery codes of an account, used or not. */
export const recoveryCodeHashes = (sql: Sql, accountId: number) => sql<{ codeHash: Buffer }[]>`
  select code_hash from recovery_code where account_id = ${accountId}`

/** Uses a recovery code up, by any of its hashes; false when it is none or was used. */
export const useRecoveryCode = async (
  sql: Sql,
  accountId: number,
  hashes: readonly Buffer[],
  at: DateTime,
): Promise<boolean> => {
  const rows = await sql`
    update recovery_code set used_at = ${at}
    where account_id = ${accountId} and used_at is null
      and encode(code_hash, 'hex') = any (${hashes.map(hash => hash.toString('hex'))}::text[])
    returning account_id`
  return rows.length > 0
}

/** The recovery codes were put away: they are not shown again. */
export const markCodesKept = (sql: Sql, accountId: number, at: DateTime) => sql`
  update second_factor set codes_kept_at = ${at} where account_id = ${accountId} and codes_kept_at is null`
