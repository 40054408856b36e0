import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { SignedIn } from './staff.ts'

/** Sets the personal code that opens a shared desk, as a hash. */
export const updateDeskCode = (sql: Sql, { accountId }: SignedIn, hash: Buffer) =>
  sql`update account set desk_code_hash = ${hash} where account_id = ${accountId}`

export interface DeskCode {
  readonly accountId: number
  readonly deskCodeHash: Buffer
}

/**
 * Whose codes open a desk: the account's that locked it, and where that has a role here, every receptionist's. A volunteer's own
 * computer is no place to try them out.
 */
export const deskCodes = (sql: Sql, accountId: number) => sql<DeskCode[]>`
  select account_id, desk_code_hash from account
  where desk_code_hash is not null and disabled_at is null
    and (account_id = ${accountId} or exists (
      select from role_grant theirs cross join role_grant mine
      where theirs.role = 'receptionist' and theirs.account_id = account.account_id and mine.account_id = ${accountId}))`

/** Locks a shared desk by hand. */
export const lockSession = (sql: Sql, keyHash: Buffer, at: DateTime) =>
  sql`update session set locked_at = ${at} where key_hash = ${keyHash} and shared`

/** Counts a guess at the code of a locked desk; false when its three are used. Counted before anything is compared. */
export const countLockTry = async (sql: Sql, keyHash: Buffer): Promise<boolean> => {
  const rows = await sql`
    update session set lock_tries = lock_tries + 1 where key_hash = ${keyHash} and lock_tries < 3 returning session_id`
  return rows.length > 0
}
