import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Why nothing is sent to an address: there is none of that name, nothing more goes into it, or its server takes nothing from us. */
export type PausedWhy = 'no_mailbox' | 'mailbox_full' | 'refused'

interface NewPause {
  /** Of the contact (security.md 20). */
  readonly contactHash: Buffer
  readonly why: PausedWhy
  readonly since: DateTime
}

/** Sends nothing more to an address of mail. @returns whether it was not paused before. */
export const insertPause = async (sql: Sql, { contactHash, why, since }: NewPause): Promise<boolean> => {
  const { count } = await sql`
    insert into paused_address (contact_hash, why, since) values (${contactHash}, ${why}, ${since})
    on conflict (contact_hash) do nothing`
  return count === 1
}

/** Why an address is paused, whose digest is one of these; null when it is not. */
export const pausedWhy = async (sql: Sql, hashes: readonly Buffer[]): Promise<PausedWhy | null> => {
  const [row] = await sql<{ why: PausedWhy }[]>`
    select why from paused_address
    where contact_hash = any (select decode(hash, 'hex') from unnest(${hexOf(hashes)}::text[]) as given (hash))`
  return row?.why ?? null
}

/** Sends again to an address whose digest is one of these. */
export const deletePauses = (sql: Sql, hashes: readonly Buffer[]) => sql`
  delete from paused_address
  where contact_hash = any (select decode(hash, 'hex') from unnest(${hexOf(hashes)}::text[]) as given (hash))`

/** Sends again to whatever was paused before an instant: a mailbox may be emptied, and nobody says so. */
export const deletePausesBefore = (sql: Sql, before: DateTime) => sql`
  delete from paused_address where since < ${before}`

/** Pauses what is paused under one digest under another too. */
export const copyPauses = (
  sql: Sql,
  pairs: readonly { readonly before: Buffer; readonly under: Buffer }[],
) => sql`
  insert into paused_address (contact_hash, why, since)
  select decode(under, 'hex'), why, since
  from unnest(${hexOf(pairs.map(({ before }) => before))}::text[], ${hexOf(pairs.map(({ under }) => under))}::text[]) as given (before, under)
    join paused_address on contact_hash = decode(before, 'hex')
  on conflict (contact_hash) do nothing`

/** As text in hexadecimal, for the driver makes no list of bytes. */
const hexOf = (hashes: readonly Buffer[]) => hashes.map(hash => hash.toString('hex'))
