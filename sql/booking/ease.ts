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
