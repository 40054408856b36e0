import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/**
 * Erases what identifies a party whose last appointment with the same contact ended before an instant (R63): name, contact, its
 * hashes, its hours and answers, and of the appointment the digest that was made of them. What is counted stays. Each party
 * erased is in the audit (R62). Gives whose.
 */
export const eraseParties = (sql: Sql, { endedBefore, at }: { endedBefore: DateTime; at: DateTime }) => sql<
  { partyId: number }[]
>`
  with erased as (
    update party set called = null, title = null, contact_sealed = null, contact_hash = null, telephone_of = null,
      cover_word = null, prepare = '{}', along = '{}', child_age = null, passcode_hash = null, erased_at = ${at}
    from appointment
    where appointment.appointment_id = party.appointment_id and erased_at is null and upper(during) < ${endedBefore}
      and not exists (
        select from party other join appointment later using (appointment_id)
        where other.contact_hash = party.contact_hash and upper(later.during) >= ${endedBefore})
    returning party_id, party.appointment_id, ordinal),
  hours as (delete from reach_hours using erased where reach_hours.party_id = erased.party_id),
  digests as (
    update appointment set booking_digest = ''
    where appointment_id in (select appointment_id from erased where ordinal = 1)),
  audited as (
    insert into audit_entry (at, actor, verb, about)
    select ${at}, 'clock', 'contact.erase', 'party/' || party_id from erased order by party_id)
  select party_id from erased`
