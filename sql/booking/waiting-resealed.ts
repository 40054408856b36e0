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

interface ResealedWaiting extends Omit<SealedWaiting, 'reference'> {
  readonly contactHash: Buffer
}

/** Puts it back as it is sealed and hashed now; what is paused stays so. As text in hexadecimal, for the driver makes no list of bytes. */
export const writeWaitingResealed = (sql: Sql, waiting: readonly ResealedWaiting[]) => sql`
  with resealed as (
    select id, decode(sealed, 'hex') as sealed, decode(hash, 'hex') as hash, decode(ease, 'hex') as ease
    from unnest(${waiting.map(({ waitingEntryId }) => waitingEntryId)}::bigint[],
        ${waiting.map(({ contactSealed }) => contactSealed.toString('hex'))}::text[],
        ${waiting.map(({ contactHash }) => contactHash.toString('hex'))}::text[],
        ${waiting.map(({ easeSealed }) => easeSealed?.toString('hex') ?? null)}::text[])
      as given (id, sealed, hash, ease)),
  paused as (
    insert into paused_address (contact_hash, why, since)
    select distinct on (hash) hash, why, since
    from resealed join waiting_entry on waiting_entry_id = id join paused_address using (contact_hash)
    where hash <> contact_hash
    on conflict (contact_hash) do nothing)
  update waiting_entry set contact_sealed = sealed, contact_hash = hash, ease_sealed = ease
  from resealed where waiting_entry_id = id`
