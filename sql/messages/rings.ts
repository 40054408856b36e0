import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Lease } from './leases.ts'
import type { About } from './outbox.ts'

/** When the desk may ring; null: there is no such hour before it is of no use any more. */
export type RingBetween = { readonly starts: DateTime; readonly ends: DateTime } | null

/** A tstzrange; empty when there is no hour in it. */
export const ringRange = (between: RingBetween) =>
  between === null ? 'empty' : `[${between.starts.toISO()},${between.ends.toISO()})`

export interface NewRing {
  readonly kind: string
  readonly partyId: number
  readonly about: About
  readonly once: string
  readonly between: RingBetween
}

/** Puts a call on the ring list (R36); no row: the same was said before. The party is locked: nobody else is saying it now. */
export const insertRing = (sql: Sql, { kind, partyId, about, once, between }: NewRing) => sql<
  { ringId: number }[]
>`
  insert into ring (party_id, about, ring_between)
  select ${partyId}, ${sql.json({ kind, ...about, once })}::jsonb, ${ringRange(between)}::tstzrange
  where not exists (select from ring where party_id = ${partyId} and about ->> 'once' = ${once})
    and not exists (select from message where once = ${once})
  returning ring_id`

/** Puts a call on the ring list that is made for as long as it is asked for; once, while nobody has made it. The party is locked. */
export const insertCall = (sql: Sql, { kind, partyId, about, between }: Omit<NewRing, 'once'>) => sql`
  insert into ring (party_id, about, ring_between)
  select ${partyId}, ${sql.json({ kind, ...about })}::jsonb, ${ringRange(between)}::tstzrange
  where not exists (
    select from ring where party_id = ${partyId} and about ->> 'kind' = ${kind} and outcome is null)`

/**
 * Puts the call that reminds of an appointment on the ring list, or moves the one that nobody has made: one for each hour that a
 * party was told. None when the call that brings the news may be made from the same minute on, or has no hour either.
 */
export const planCall = (sql: Sql, { kind, partyId, about, once, between }: NewRing) => sql`
  with known as (
    update ring set ring_between = ${ringRange(between)}::tstzrange, outcome = null, about = about - 'why'
    where party_id = ${partyId} and about ->> 'once' = ${once}
      and (outcome is null or (outcome = 'dropped' and rung_by is null))
    returning ring_id)
  insert into ring (party_id, about, ring_between)
  select ${partyId}, ${sql.json({ kind, ...about, once })}::jsonb, ${ringRange(between)}::tstzrange
  where not exists (select from known) and not exists (
    select from ring
    where party_id = ${partyId} and (about ->> 'sequence')::int = ${about.sequence}
      and (about ->> 'kind' = ${kind} or (about ->> 'kind' in ('appointment_booked', 'appointment_changed')
        and lower(ring_between) is not distinct from lower(${ringRange(between)}::tstzrange))))`

/**
 * In a statement over what was said and is rung instead: puts each on the ring list, unless its party is rung about it already. Two
 * reminders of one hour are one call.
 */
const ringSaid = (sql: Sql) => sql`
  insert into ring (party_id, about, ring_between)
  select distinct on (party_id, kind, about ->> 'sequence')
    party_id, about || jsonb_build_object('kind', kind, 'once', once), ring_between
  from said
  where not exists (
    select from ring
    where ring.party_id = said.party_id and ring.about ->> 'kind' = said.kind
      and ring.about ->> 'sequence' = said.about ->> 'sequence' and ring.outcome is distinct from 'dropped')
  order by party_id, kind, about ->> 'sequence', once`

export interface RungInstead {
  readonly between: RingBetween
  /** How the message ends. */
  readonly state: 'dropped' | 'failed'
  readonly why: string
}

/** Takes a waiting message out of the outbox and puts it on the ring list: what cannot be sent is rung (R31, R36). */
export const ringInstead = (
  sql: Sql,
  { messageId, leasedUntil, tries }: Lease,
  { between, state, why }: RungInstead,
) => sql`
  with said as (
    update message set state = ${state}, why = ${why}, tries = ${tries}, leased_until = null
    where message_id = ${messageId} and state = 'waiting' and leased_until = ${leasedUntil}
    returning kind, party_id, about, once, ${ringRange(between)}::tstzrange as ring_between)
  ${ringSaid(sql)}`

/** A message that did not arrive, and when its party may be rung instead. */
export interface NotArrived {
  readonly messageId: number
  readonly between: RingBetween
}

/** Puts what did not arrive on the ring list (R36). The parties are locked. */
export const ringNotArrived = (sql: Sql, messages: readonly NotArrived[]) => sql`
  with said as (
    select kind, party_id, about, once, range::tstzrange as ring_between
    from message join unnest(${messages.map(({ messageId }) => messageId)}::bigint[],
        ${messages.map(({ between }) => ringRange(between))}::text[]) as given (id, range) on message_id = id)
  ${ringSaid(sql)}`

export interface OpenCall {
  readonly ringId: number
  readonly partyId: number
  readonly reference: string
  /** With its kind, a letter's or one that is only rung. */
  readonly about: About & { readonly kind: string }
  /** Null when there is no hour in which to ring. */
  readonly starts: DateTime | null
  readonly ends: DateTime | null
}

/** The calls that nobody has made yet, newest first. @param organisationId whose services they are about; null: everybody's. */
export const openCalls = (sql: Sql, most: number, organisationId: number | null) => sql<OpenCall[]>`
  select ring_id, party_id, reference, about, lower(ring_between) as starts, upper(ring_between) as ends
  from ring join party using (party_id) join appointment using (appointment_id) join service using (service_id)
  where outcome is null and (${organisationId}::bigint is null or organisation_id = ${organisationId})
  order by ring_id desc
  limit ${most}`
