import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** What a code and a link are derived from. */
export interface SignIn {
  readonly signInId: number
  /** Null: nobody has an account at what was typed, and is asked for a code like everybody. */
  readonly accountId: number | null
  /** Null: good in any browser, for an operator has printed it. */
  readonly browserHash: Buffer | null
  readonly expiresAt: DateTime
}

export interface Asking {
  /** E.164 and in small letters; one of them is null. */
  readonly phone: string | null
  readonly email: string | null
  readonly browserHash: Buffer
  readonly expiresAt: DateTime
  /** How often its code may be typed. */
  readonly guesses: number
}

/** Begins a sign-in at an address, whether somebody has an account there or not. */
export const insertSignIn = async (
  sql: Sql,
  { phone, email, browserHash, expiresAt, guesses }: Asking,
): Promise<SignIn> => {
  const [row] = await sql<[SignIn]>`
    insert into sign_in (account_id, browser_hash, expires_at, tries_left)
    values ((
      select account_id from account
      where disabled_at is null and (phone = ${phone} or lower(email) = ${email})), ${browserHash}, ${expiresAt}, ${guesses})
    returning sign_in_id, account_id, browser_hash, expires_at`
  return row
}

/** Begins a sign-in of an account in whichever browser opens its link. */
export const insertPrintedSignIn = async (
  sql: Sql,
  accountId: number,
  expiresAt: DateTime,
): Promise<SignIn> => {
  const [row] = await sql<[SignIn]>`
    insert into sign_in (account_id, expires_at) values (${accountId}, ${expiresAt})
    returning sign_in_id, account_id, browser_hash, expires_at`
  return row
}

/**
 * Counts a guess at the newest code of a browser and gives what to compare it with; undefined when there is none, it is used or
 * over, or its guesses are. Counted before it is compared: of fifty at once, as many are as it was given.
 */
export const countGuess = async (sql: Sql, browserHash: Buffer, at: DateTime) => {
  const [row] = await sql<SignIn[]>`
    update sign_in set tries_left = tries_left - 1
    where sign_in_id = (select max(sign_in_id) from sign_in where browser_hash = ${browserHash})
      and used_at is null and tries_left > 0 and expires_at > ${at}
    returning sign_in_id, account_id, browser_hash, expires_at`
  return row
}

/** The sign-in of a link that may still be opened in that browser. */
export const openSignIn = async (sql: Sql, signInId: number, browserHash: Buffer, at: DateTime) => {
  const [row] = await sql<SignIn[]>`
    select sign_in_id, account_id, browser_hash, expires_at from sign_in
    where sign_in_id = ${signInId} and (browser_hash is null or browser_hash = ${browserHash})
      and used_at is null and tries_left > 0 and expires_at > ${at}`
  return row
}

/** Ends what was sent to an account to sign in with and was not used yet. */
export const endSignInsOf = (sql: Sql, accountId: number, at: DateTime) =>
  sql`update sign_in set used_at = ${at} where account_id = ${accountId} and used_at is null`

/** Uses a sign-in, once; gives the account that it opens, undefined when somebody was faster or the account is disabled. */
export const useSignIn = async (sql: Sql, signInId: number, at: DateTime) => {
  const [row] = await sql<{ accountId: number }[]>`
    update sign_in set used_at = ${at} from account
    where sign_in_id = ${signInId} and used_at is null and account.account_id = sign_in.account_id and disabled_at is null
    returning account.account_id`
  return row?.accountId
}

/** Forgets sign-ins that are over. */
export const deleteSignInsBefore = (sql: Sql, at: DateTime) =>
  sql`delete from sign_in where expires_at <= ${at}`
