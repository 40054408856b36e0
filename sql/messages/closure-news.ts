import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface PartyToTell {
  readonly partyId: number
  readonly closureId: number
}

/**
 * Who is expected in a time in which their place is closed, and was not told of any closure that stands: by the number of the party,
 * in which order they are locked.
 */
export const partiesToTell = (
  sql: Sql,
  { from, to }: { readonly from: DateTime; readonly to: DateTime },
) => sql<PartyToTell[]>`
  select party_id, min(closure_id) as closure_id
  from party join appointment using (appointment_id) join service using (service_id)
    join closure on closure.place_id = service.place_id and closure.during && appointment.during
  where arrives_at >= ${from} and arrives_at < ${to} and state = 'booked' and withdrawn_at is null
    and erased_at is null and reach_by <> 'none'
    and not exists (
      select from message join closure standing on standing.closure_id = (about ->> 'closureId')::bigint
      where message.party_id = party.party_id and kind = 'closed_today')
    and not exists (
      select from ring join closure standing on standing.closure_id = (about ->> 'closureId')::bigint
      where ring.party_id = party.party_id and about ->> 'kind' = 'closed_today')
  group by party_id
  order by party_id`

/** News and reminders of an hour that cannot be held wait for the closure to be taken back, instead of being sent beside it. */
export const holdBackNews = (sql: Sql, partyId: number) => sql`
  update message set state = 'dropped', why = 'place_is_closed', leased_until = null
  where party_id = ${partyId} and state = 'waiting' and why is distinct from 'sending'
    and kind in ('appointment_booked', 'appointment_changed', 'appointment_reminder')`

/** Drops what has not been said yet of a closure that is taken back, in the outbox and on the ring list. */
export const dropClosureNews = (sql: Sql, closureId: number) => sql`
  with unsent as (
    update message set state = 'dropped', why = 'closure_taken_back', leased_until = null
    where state = 'waiting' and why is distinct from 'sending' and kind = 'closed_today'
      and (about ->> 'closureId')::bigint = ${closureId})
  update ring set outcome = 'dropped', about = about || '{"why": "closure_taken_back"}'
  where outcome is null and about ->> 'kind' = 'closed_today' and (about ->> 'closureId')::bigint = ${closureId}`

/** Whom a closure was told, or may have been: a try that was begun counts, however it ended. By the number of the party. */
export const partiesTold = (sql: Sql, closureId: number) => sql<{ partyId: number }[]>`
  select party_id from message
  where kind = 'closed_today' and (about ->> 'closureId')::bigint = ${closureId} and (state = 'sent' or tries > 0)
    and party_id is not null
  union
  select party_id from ring
  where about ->> 'kind' = 'closed_today' and (about ->> 'closureId')::bigint = ${closureId} and outcome = 'told'
    and party_id is not null
  order by party_id`

/**
 * Lets wait again what was held back while a place was closed, for those who are expected there in that time; its sender asks anew
 * what is true. @param during the span of the closure, as PostgreSQL writes it.
 */
export const reviveNews = (
  sql: Sql,
  { placeId, during, now }: { readonly placeId: number; readonly during: string; readonly now: DateTime },
) => sql`
  with expected as (
    select party_id from party join appointment using (appointment_id) join service using (service_id)
    where place_id = ${placeId} and appointment.during && ${during}::tstzrange and arrives_at > ${now}
      and state = 'booked' and withdrawn_at is null and not exists (
        select from closure where closure.place_id = service.place_id and closure.during && appointment.during)),
  revived as (
    update message set state = 'waiting', why = null
    from expected
    where message.party_id = expected.party_id and state = 'dropped' and why = 'place_is_closed'
      and useless_at > ${now})
  update ring set outcome = null, about = about - 'why'
  from expected
  where ring.party_id = expected.party_id and outcome = 'dropped' and about ->> 'why' = 'place_is_closed'`
