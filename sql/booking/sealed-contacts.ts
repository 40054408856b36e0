import type { Sql } from '../connect.ts'

export interface SealedContact {
  readonly partyId: number
  readonly reference: string
  readonly contactSealed: Buffer
}

/**
 * Some contacts that are sealed under another key than that of a version, locked until the transaction ends; whoever is being
 * written to or changed just now is passed over, so that nobody waits for the other.
 * @param version two bytes, as they stand before what is sealed.
 * @param after the last party that was looked at, so that no pass reads twice what it has done.
 */
export const lockContactsNotUnder = (
  sql: Sql,
  version: Buffer,
  { after, most }: { after: number; most: number },
) => sql<SealedContact[]>`
  select party_id, reference, contact_sealed from party
  where party_id > ${after} and contact_sealed is not null and substring(contact_sealed from 1 for 2) <> ${version}
  order by party_id limit ${most}
  for no key update skip locked`

export interface ResealedContact {
  readonly partyId: number
  readonly contactSealed: Buffer
  readonly contactHash: Buffer
}

/** Puts contacts back as they are sealed and hashed now; what is paused stays so. As text in hexadecimal, for the driver makes no list of bytes. */
export const writeResealed = (sql: Sql, contacts: readonly ResealedContact[]) => sql`
  with resealed as (
    select party_id, decode(sealed, 'hex') as sealed, decode(hash, 'hex') as hash
    from unnest(${contacts.map(({ partyId }) => partyId)}::bigint[],
        ${contacts.map(({ contactSealed }) => contactSealed.toString('hex'))}::text[],
        ${contacts.map(({ contactHash }) => contactHash.toString('hex'))}::text[])
      as given (party_id, sealed, hash)),
  paused as (
    insert into paused_address (contact_hash, why, since)
    select distinct on (hash) hash, why, since
    from resealed join party using (party_id) join paused_address using (contact_hash)
    where hash <> contact_hash
    on conflict (contact_hash) do nothing)
  update party set contact_sealed = sealed, contact_hash = hash
  from resealed where party.party_id = resealed.party_id`

/** How many contacts are sealed under another key than that of a version, those being changed just now included. */
export const countContactsNotUnder = async (sql: Sql, version: Buffer): Promise<number> => {
  const [row] = await sql<[{ contacts: number }]>`
    select count(*)::int as contacts from party
    where contact_sealed is not null and substring(contact_sealed from 1 for 2) <> ${version}`
  return row.contacts
}
