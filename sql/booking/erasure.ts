import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/**
 * Erases what identifies a party whose last appointment with the same contact ended before an instant (R63): name, contact, its
 * hashes, its hours and answers. What is counted stays. Gives whose.
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
    returning party_id),
  hours as (delete from reach_hours using erased where reach_hours.party_id = erased.party_id)
  select party_id from erased`

/** Forgets what browsers had open. */
export const deleteSessionsBefore = (sql: Sql, at: DateTime) => sql`
  delete from visitor_session where expires_at <= ${at}`

/** Forgets what was counted by the hour. */
export const deleteCountersBefore = (sql: Sql, at: DateTime) => sql`
  delete from counter where since < ${at}`
