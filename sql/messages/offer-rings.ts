import type { DateTime } from 'luxon'
import { ownReachHours, type ReachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'

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
