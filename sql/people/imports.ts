import type { DateTime } from 'luxon'
import type { Coordinator } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export interface CertificateRead {
  readonly qualification: string
  readonly number: string | null
  readonly issuer: string | null
  readonly since: string
  /** Its last day; null when it has none. */
  readonly until: string | null
}

/** Somebody as a table has them. */
export interface PersonRead {
  /** Of the file, where they come first. */
  readonly line: number
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly languages: readonly string[]
  readonly share: number
  readonly standing: 'active' | 'paused'
  readonly certificates: readonly CertificateRead[]
}

export interface HeldImport {
  /** Null once it is done. */
  readonly people: readonly PersonRead[] | null
  /** How many were new, and how many came from another organisation; null until it is done. */
  readonly added: number | null
  readonly joined: number | null
}

/** Keeps what was read until somebody confirms it, in place of what the same account had not confirmed. @returns its number. */
export const holdImport = async (
  sql: Sql,
  { accountId, organisation: { organisationId } }: Coordinator,
  people: readonly PersonRead[],
  now: DateTime,
): Promise<number> => {
  const [{ importId }] = await sql<[{ importId: number }]>`
    with before as (
      delete from people_import
      where account_id = ${accountId} and organisation_id = ${organisationId} and people is not null)
    insert into people_import (account_id, organisation_id, held_at, people)
    values (${accountId}, ${organisationId}, ${now}, ${sql.json(people as never)}::jsonb)
    returning people_import_id as import_id`
  return importId
}

/** What an account has handed in for an organisation; undefined for anybody else's. */
export const heldImport = async (
  sql: Sql,
  { accountId, organisation: { organisationId } }: Coordinator,
  importId: number,
): Promise<HeldImport | undefined> => {
  const [row] = await sql<HeldImport[]>`
    select people, added, joined from people_import
    where people_import_id = ${importId} and account_id = ${accountId} and organisation_id = ${organisationId}`
  return row
}

/** Writes that it is done, and forgets what was read; false when it was done before. */
export const markImported = async (
  sql: Sql,
  importId: number,
  { added, joined }: { readonly added: number; readonly joined: number },
): Promise<boolean> => {
  const { count } = await sql`
    update people_import set people = null, added = ${added}, joined = ${joined}
    where people_import_id = ${importId} and people is not null`
  return count === 1
}

/** Forgets what was handed in before an instant, done or not. */
export const deleteImportsBefore = (sql: Sql, before: DateTime) =>
  sql`delete from people_import where held_at < ${before}`
