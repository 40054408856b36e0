import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** What a browser has open of the waiting list. */
export interface WaitingSession {
  readonly waitingEntryId: number
  /** What its own appointment is opened with, when an hour is taken in it (R16). */
  readonly openedWith: 'form' | 'link' | 'passcode'
}

type NewWaitingSession = WaitingSession & { readonly keyHash: Buffer; readonly expiresAt: DateTime }

/** Opens an entry in one browser. */
export const insertWaitingSession = (
  sql: Sql,
  { keyHash, waitingEntryId, openedWith, expiresAt }: NewWaitingSession,
) => sql`
  insert into waiting_session (key_hash, waiting_entry_id, opened_with, expires_at)
  values (${keyHash}, ${waitingEntryId}, ${openedWith}, ${expiresAt})`

/** Which entry a cookie opens at an instant, by its hash; undefined when it opens none, or none any more. */
export const waitingSession = async (sql: Sql, keyHash: Buffer, at: DateTime) => {
  const [row] = await sql<WaitingSession[]>`
    select waiting_entry_id, opened_with from waiting_session where key_hash = ${keyHash} and expires_at > ${at}`
  return row
}

/** Closes what a cookie opened. */
export const deleteWaitingSession = (sql: Sql, keyHash: Buffer) => sql`
  delete from waiting_session where key_hash = ${keyHash}`
