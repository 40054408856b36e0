import type { DateTime } from 'luxon'
import { ownReachHours, type ReachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'
import { type NotArrived, ringRange } from './rings.ts'

/** A call that tells somebody who waits of a time that is held; name and sealed number are for whoever's look is in the audit. */
export interface OfferCall {
  readonly ringId: number
  readonly waitingEntryId: number
  readonly reference: string
  /** In which it may be made. */
  readonly starts: DateTime
  readonly ends: DateTime
  /** The time that is held, and until when. */
  readonly hour: DateTime
  readonly answerBy: DateTime
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  readonly contactSealed: Buffer
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly reachHours: readonly ReachHours[]
}

/** Calls that nobody has made yet, of offers that stand, newest first. @param organisationId whose services; null: everybody's. */
export const openOfferCalls = (
  sql: Sql,
  most: number,
  { organisationId, at }: { readonly organisationId: number | null; readonly at: DateTime },
) => sql<OfferCall[]>`
  select ring_id, waiting_entry_id, reference, lower(ring_between) as starts, least(upper(ring_between), answer_by) as ends,
    lower(offered) as hour, answer_by, called, title, contact_sealed, telephone_of,
    ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as reach_hours
  from ring join waiting_entry using (waiting_entry_id) join service using (service_id)
  where outcome is null and state = 'offered' and lower(offered) = (about ->> 'starts')::timestamptz
    and answer_by > ${at} and upper(ring_between) > ${at} and contact_sealed is not null
    and (${organisationId}::bigint is null or organisation_id = ${organisationId})
  order by ring_id desc
  limit ${most}`

/** What did not arrive of an offer that stands, and when whom it was made to may be rung. */
export interface OfferNotArrived {
  readonly messageId: number
  readonly answerBy: DateTime
  readonly reachHours: readonly ReachHours[]
}

/** Of these messages, those of offers that are still to be answered. */
export const offersNotArrived = (
  sql: Sql,
  { messageIds, at }: { readonly messageIds: readonly number[]; readonly at: DateTime },
) => sql<OfferNotArrived[]>`
  select message_id, answer_by,
    ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as reach_hours
  from message join waiting_entry using (waiting_entry_id)
  where message_id = any (${[...messageIds]}::bigint[]) and waiting_entry.state = 'offered'
    and lower(offered) = (about ->> 'starts')::timestamptz and answer_by = useless_at and answer_by > ${at}
  order by message_id`

/** Puts what did not arrive of offers on the ring list (R36). */
export const ringOffersNotArrived = (sql: Sql, messages: readonly NotArrived[]) => sql`
  insert into ring (waiting_entry_id, about, ring_between)
  select waiting_entry_id, about || jsonb_build_object('kind', kind, 'once', once), range::tstzrange
  from message join unnest(${messages.map(({ messageId }) => messageId)}::bigint[],
      ${messages.map(({ between }) => ringRange(between))}::text[]) as given (id, range) on message_id = id
  order by message_id`
