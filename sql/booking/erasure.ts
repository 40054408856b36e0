import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** In an update of party: what identifies somebody and is needed by nobody who receives them (R63). */
const nobody = (sql: Sql) => sql`
  called = null, title = null, contact_sealed = null, contact_hash = null, telephone_of = null, cover_word = null,
  ease_sealed = null, ease_consented_at = null`

/** In such an update: what a visit that is still to come needs, and what shows and cancels it. */
const whatAVisitNeeds = (sql: Sql) => sql`
  prepare = '{}', along = '{}', child_age = null, passcode_hash = null, invitation_browser_hash = null`

/** In a statement over party and appointment: the party's visit is over at an instant, in whatever way. */
const isOverAt = (sql: Sql, at: DateTime) => sql`
  (withdrawn_at is not null or state in ('cancelled', 'completed', 'missed', 'unclear') or upper(during) <= ${at})`

/**
 * Erases what identifies a party whose last appointment with the same contact ended before an instant (R63): name, contact, its
 * hashes, its hours and answers, and of the appointment the digest that was made of them. Of whoever asked to be erased before,
 * what was left for their visit goes when that has ended. What is counted stays. Each party is in the audit once (R62).
 * Appointments are locked before their parties, as by every verb. Gives whose.
 */
export const eraseParties = (sql: Sql, { endedBefore, at }: { endedBefore: DateTime; at: DateTime }) => sql<
  { partyId: number }[]
>`
  with ended as materialized (
    select party_id
    from party join appointment using (appointment_id)
    where upper(during) < ${at}
      and (erased_at is null or passcode_hash is not null)
      and case when erased_at is null then upper(during) < ${endedBefore}
          and not exists (
            select from party other join appointment later using (appointment_id)
            where other.contact_hash = party.contact_hash and upper(later.during) >= ${endedBefore})
        else passcode_hash is not null end
    for update of appointment),
  erased as (
    update party set ${nobody(sql)}, ${whatAVisitNeeds(sql)}, erased_at = coalesce(erased_at, ${at})
    from ended where ended.party_id = party.party_id
    returning party.party_id, appointment_id, ordinal, erased_at = ${at} as anew),
  hours as (delete from reach_hours using erased where reach_hours.party_id = erased.party_id),
  named as (
    delete from other_side where appointment_id in (select appointment_id from erased where ordinal = 1)),
  digests as (
    update appointment set booking_digest = ''
    where appointment_id in (select appointment_id from erased where ordinal = 1)),
  audited as (
    insert into audit_entry (at, actor, verb, about)
    select ${at}, 'clock', 'contact.erase', 'party/' || party_id from erased where anew order by party_id)
  select party_id from erased`

export interface ErasedAtOnce {
  readonly partyId: number
  /** Everything of it is gone, and nothing opens it any more. */
  readonly over: boolean
}

/**
 * Erases at once what identifies these parties, whatever is still to come for them (R63, PIPL 47): the time stays, and the passcode
 * with what the visit needs until it is over; then they go too, and what browsers had open. The mailed link and the program's key
 * open nothing any more, for they lie where others read, and so does the session of an invitation, which keeps a digest of the answer.
 * What waits to be said to them ends, but for what is leaving at this moment. An address stays paused while others have left the same.
 * Done again it changes nothing, so that a restored database can be told of all that was erased since. Writes no audit. Gives who was
 * found.
 */
export const eraseByTombstones = (sql: Sql, partyIds: readonly number[], at: DateTime) => sql<ErasedAtOnce[]>`
  with asked as (
    select party_id, ${isOverAt(sql, at)} as over
    from party join appointment using (appointment_id)
    where party_id = any (${[...partyIds]}::bigint[])),
  erased as (
    update party set ${nobody(sql)},
      link_epoch = link_epoch + case when erased_at is null or over then 1 else 0 end,
      reach_by = case when reach_by is not null then 'none' end,
      changed_at = case when cover_word is null then changed_at else ${at} end,
      erased_at = coalesce(erased_at, ${at}),
      prepare = case when over then '{}' else prepare end,
      along = case when over then '{}' else along end,
      child_age = case when not over then child_age end,
      passcode_hash = case when not over then passcode_hash end,
      invitation_browser_hash = case when not over then invitation_browser_hash end
    from asked where asked.party_id = party.party_id
    returning party.party_id, appointment_id, ordinal, over),
  hours as (delete from reach_hours using erased where reach_hours.party_id = erased.party_id),
  pauses as (
    delete from paused_address using party
    where paused_address.contact_hash = party.contact_hash and party_id = any (${[...partyIds]}::bigint[])
      and not exists (
        select from party other
        where other.contact_hash = party.contact_hash and other.party_id <> all (${[...partyIds]}::bigint[]))),
  named as (
    delete from other_side where appointment_id in (select appointment_id from erased where ordinal = 1)),
  digests as (
    update appointment set booking_digest = ''
    where appointment_id in (select appointment_id from erased where ordinal = 1)),
  messages as (
    update message set state = 'dropped', why = 'erased', leased_until = null
    where party_id in (select party_id from erased) and state = 'waiting' and why is distinct from 'sending'),
  calls as (
    update ring set outcome = 'dropped', about = about || '{"why":"erased"}'
    where party_id in (select party_id from erased) and outcome is null),
  sessions as (
    delete from visitor_session using erased
    where visitor_session.party_id = erased.party_id and (over or opened_with in ('link', 'invitation')))
  select party_id, over from erased`
