import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** In an update of waiting_entry: what identifies somebody. What was wanted stays, to be counted. */
const nobody = (sql: Sql, at: DateTime) => sql`
  called = null, title = null, contact_sealed = null, contact_hash = null, telephone_of = null, cover_word = null,
  prepare = '{}', passcode_hash = null, ease_sealed = null, named = '{}', booking_digest = '', erased_at = ${at}`

/**
 * Ends entries for good, whose links and pages open nothing of them any more, and erases what identifies anybody: whoever took an hour is
 * known by their appointment, whoever left has asked for nothing else (R63). What waits to be said is said no more. One that has ended
 * stays as it is. Gives which it ended.
 * @param keyHash of the one session that stays.
 */
export const endWaiting = (
  sql: Sql,
  waitingEntryIds: readonly number[],
  {
    state,
    at,
    keyHash = null,
  }: { readonly state: 'taken' | 'left'; readonly at: DateTime; readonly keyHash?: Buffer | null },
) => sql<{ waitingEntryId: number }[]>`
  with ended as (
    update waiting_entry set ${nobody(sql, at)}, state = ${state}, offered = null, answer_by = null, serving = null,
      link_epoch = link_epoch + 1, ended_at = ${at}
    where waiting_entry_id = any (${[...waitingEntryIds]}::bigint[]) and state in ('waiting', 'passed', 'offered')
    returning waiting_entry_id),
  hours as (delete from reach_hours using ended where reach_hours.waiting_entry_id = ended.waiting_entry_id),
  sessions as (
    delete from waiting_session using ended
    where waiting_session.waiting_entry_id = ended.waiting_entry_id and key_hash is distinct from ${keyHash}),
  messages as (
    update message set state = 'dropped', why = 'no_longer_true', leased_until = null
    from ended
    where message.waiting_entry_id = ended.waiting_entry_id and message.state = 'waiting'
      and why is distinct from 'sending'),
  calls as (
    update ring set outcome = 'dropped', about = about || '{"why":"no_longer_true"}'
    from ended where ring.waiting_entry_id = ended.waiting_entry_id and outcome is null)
  select waiting_entry_id from ended`

/** Erases whoever waited in vain, when the last day they wanted is so long over (R63); they have left the list. Gives whose. */
export const eraseWaiting = (sql: Sql, { before, at }: { before: DateTime; at: DateTime }) => sql<
  { waitingEntryId: number }[]
>`
  with erased as (
    update waiting_entry set ${nobody(sql, at)}, state = 'left', link_epoch = link_epoch + 1, ended_at = ${at}
    where state in ('waiting', 'passed') and upper(wanted) <= day_here(${before})
    returning waiting_entry_id),
  hours as (delete from reach_hours where waiting_entry_id in (select waiting_entry_id from erased)),
  audited as (
    insert into audit_entry (at, actor, verb, about)
    select ${at}, 'clock', 'contact.erase', 'waiting/' || waiting_entry_id from erased order by waiting_entry_id)
  select waiting_entry_id from erased`
