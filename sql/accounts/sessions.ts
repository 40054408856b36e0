import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { SignedIn } from './staff.ts'

export interface Granted {
  readonly role: 'administrator' | 'coordinator' | 'receptionist' | 'liaison'
  readonly organisationId: number | null
  readonly slug: string | null
  readonly nameZh: string | null
  readonly nameEn: string | null
}

export interface Session {
  readonly accountId: number
  readonly personId: number | null
  readonly locale: 'zh-CN' | 'en'
  /** What the person is called; null without a person. */
  readonly called: string | null
  readonly seenAt: DateTime
  readonly secondFactorAt: DateTime | null
  readonly shared: boolean
  readonly lockedAt: DateTime | null
  readonly roles: readonly Granted[]
}

/** The session of a cookie, by its hash, with the roles that its account has now; undefined when it ended, or the account did. */
export const sessionOf = async (sql: Sql, keyHash: Buffer, at: DateTime) => {
  const [row] = await sql<Session[]>`
    select account_id, person_id, locale, name as called, seen_at, second_factor_at, shared, locked_at,
      coalesce((
        select jsonb_agg(jsonb_build_object('role', role, 'organisationId', organisation_id, 'slug', slug,
          'nameZh', name_zh, 'nameEn', name_en) order by role, organisation_id)
        from role_grant left join organisation using (organisation_id) where role_grant.account_id = account.account_id),
      '[]') as roles
    from session join account using (account_id) left join person using (person_id)
    where key_hash = ${keyHash} and expires_at > ${at} and disabled_at is null`
  return row
}

export interface OwnSession {
  readonly sessionId: number
  readonly device: string
  readonly seenAt: DateTime
  readonly shared: boolean
  /** The one that asks. */
  readonly here: boolean
}

export interface OpenNow {
  /** Of the session that asks. */
  readonly keyHash: Buffer
  readonly at: DateTime
  /** What was used last then or before is over; null: nothing is for that. */
  readonly usedSince: DateTime | null
}

/** In which browsers an account is open, the one that asks first, then the last used. */
export const ownSessions = (sql: Sql, { accountId }: SignedIn, { keyHash, at, usedSince }: OpenNow) => sql<
  OwnSession[]
>`
  select session_id, device, seen_at, shared, key_hash = ${keyHash} as here
  from session
  where account_id = ${accountId} and expires_at > ${at}
    and (${usedSince}::timestamptz is null or seen_at > ${usedSince})
  order by here desc, seen_at desc`

/** Signs one browser of an account out. */
export const deleteOwnSession = (sql: Sql, { accountId }: SignedIn, sessionId: number) =>
  sql`delete from session where account_id = ${accountId} and session_id = ${sessionId}`

/** Signs an account out everywhere. */
export const deleteSessionsOf = (sql: Sql, accountId: number) =>
  sql`delete from session where account_id = ${accountId}`

/** Signs an account out wherever else it is open. */
export const deleteOtherSessions = (sql: Sql, accountId: number, keyHash: Buffer) =>
  sql`delete from session where account_id = ${accountId} and key_hash <> ${keyHash}`

export interface NewSession {
  readonly keyHash: Buffer
  readonly accountId: number
  /** What the browser calls itself, for the list of one's devices. */
  readonly device: string
  readonly at: DateTime
  readonly expiresAt: DateTime
  readonly secondFactorAt: DateTime | null
  readonly shared: boolean
}

/** Signs an account in, in one browser. */
export const insertSession = (sql: Sql, { keyHash, accountId, device, at, ...lasts }: NewSession) => sql`
  insert into session (key_hash, account_id, device, started_at, seen_at, expires_at, second_factor_at, shared)
  values (${keyHash}, ${accountId}, ${device}, ${at}, ${at}, ${lasts.expiresAt}, ${lasts.secondFactorAt}, ${lasts.shared})`

/** Remembers that a session was used; not at every request: a minute is near enough. */
export const touchSession = (sql: Sql, keyHash: Buffer, at: DateTime) => sql`
  update session set seen_at = ${at} where key_hash = ${keyHash} and seen_at < ${at.minus({ minutes: 1 })}`

/** Signs a browser out. */
export const deleteSession = (sql: Sql, keyHash: Buffer) =>
  sql`delete from session where key_hash = ${keyHash}`

/** Forgets sessions that are over. */
export const deleteEndedSessions = (sql: Sql, at: DateTime) =>
  sql`delete from session where expires_at <= ${at}`

/** Counts a guess at the second factor in a session; false when its five are used. Counted before anything is compared. */
export const countFactorTry = async (sql: Sql, keyHash: Buffer): Promise<boolean> => {
  const rows = await sql`
    update session set factor_tries = factor_tries + 1 where key_hash = ${keyHash} and factor_tries < 5
    returning session_id`
  return rows.length > 0
}

export interface Renewal {
  readonly keyHash: Buffer
  readonly newKeyHash: Buffer
  readonly at: DateTime
}

export interface Lasting {
  readonly startedAt: DateTime
  readonly expiresAt: DateTime
}

/** Gives a session another token once the second factor was given in it (security.md 10), and says how long it lasts. */
export const renewSession = async (sql: Sql, { keyHash, newKeyHash, at }: Renewal) => {
  const [row] = await sql<Lasting[]>`
    update session set key_hash = ${newKeyHash}, second_factor_at = ${at}, seen_at = ${at}, factor_tries = 0
    where key_hash = ${keyHash}
    returning started_at, expires_at`
  return row
}
