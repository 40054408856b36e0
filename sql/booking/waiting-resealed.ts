import type { Sql } from '../connect.ts'

export interface SealedWaiting {
  readonly waitingEntryId: number
  readonly reference: string
  readonly contactSealed: Buffer
  readonly easeSealed: Buffer | null
}

/** What those who wait left that is sealed under another key than that of a version, locked until the transaction ends. */
export const lockWaitingNotUnder = (sql: Sql, version: Buffer) => sql<SealedWaiting[]>`
  select waiting_entry_id, reference, contact_sealed, ease_sealed from waiting_entry
  where contact_sealed is not null and (substring(contact_sealed from 1 for 2) <> ${version}
    or substring(ease_sealed from 1 for 2) <> ${version})
  order by waiting_entry_id
  for no key update`

/** Puts it back as it is sealed and hashed now; what is paused stays so. */
export const writeWaitingResealed = (
  sql: Sql,
  {
    waitingEntryId,
    contactSealed,
    contactHash,
    easeSealed,
  }: Omit<SealedWaiting, 'reference'> & { readonly contactHash: Buffer },
) => sql`
  with paused as (
    insert into paused_address (contact_hash, why, since)
    select ${contactHash}, why, since from waiting_entry join paused_address using (contact_hash)
    where waiting_entry_id = ${waitingEntryId} and contact_hash <> ${contactHash}
    on conflict (contact_hash) do nothing)
  update waiting_entry set contact_sealed = ${contactSealed}, contact_hash = ${contactHash}, ease_sealed = ${easeSealed}
  where waiting_entry_id = ${waitingEntryId}`
