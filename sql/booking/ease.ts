import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Keeps what a party answered of R15, sealed, and that they agreed to who reads it; null: they did not, and nothing is kept. */
export const writeEaseSealed = (
  sql: Sql,
  partyId: number,
  { easeSealed, at }: { easeSealed: Buffer | null; at: DateTime },
) => sql`
  update party set ease_sealed = ${easeSealed},
    ease_consented_at = case when ${easeSealed !== null} then ${at}::timestamptz end
  where party_id = ${partyId}`

/** A party is for the safety worker to see to (R15). */
export const insertSafetyCase = (sql: Sql, partyId: number, at: DateTime) => sql`
  insert into safety_case (party_id, answered_at) values (${partyId}, ${at}) on conflict (party_id) do nothing`

/** The session of a party is held as two single conversations: its workers' calendars change, no party's does (R15). */
export const holdApart = (sql: Sql, partyId: number, at: DateTime) => sql`
  update appointment set format = 'apart', sequence = appointment.sequence + 1, changed_at = ${at}
  from party
  where party.appointment_id = appointment.appointment_id and party_id = ${partyId} and format <> 'apart'
    and exists (
      select from party other where other.appointment_id = appointment.appointment_id and other.party_id <> ${partyId})`

export interface SealedEase {
  readonly partyId: number
  readonly reference: string
  readonly easeSealed: Buffer
}

/**
 * Answers that are sealed under another key than that of a version, locked until the transaction ends.
 * @param version two bytes, as they stand before what is sealed.
 */
export const lockEaseNotUnder = (sql: Sql, version: Buffer) => sql<SealedEase[]>`
  select party_id, reference, ease_sealed from party
  where ease_sealed is not null and substring(ease_sealed from 1 for 2) <> ${version}
  order by party_id
  for no key update`

/** Puts answers back as they are sealed now. As text in hexadecimal, for the driver makes no list of bytes. */
export const writeEaseResealed = (sql: Sql, answered: readonly Omit<SealedEase, 'reference'>[]) => sql`
  update party set ease_sealed = decode(sealed, 'hex')
  from unnest(${answered.map(({ partyId }) => partyId)}::bigint[],
      ${answered.map(({ easeSealed }) => easeSealed.toString('hex'))}::text[]) as resealed (id, sealed)
  where party_id = id`
