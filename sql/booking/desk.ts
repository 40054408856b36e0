import type { DateTime } from 'luxon'
import type { Receptionist } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'
import { roomsNamed } from './served-how.ts'

/** A party as the desk sees it: a reference, a time, a room; nothing that it answered, not even what it is called (R69). */
export interface AtDesk {
  readonly partyId: number
  readonly appointmentId: number
  readonly reference: string
  readonly arrives: DateTime
  /** As that party knows it. */
  readonly ends: DateTime
  /** Of the whole appointment. */
  readonly begins: DateTime
  readonly state: 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'
  readonly arrivedAt: DateTime | null
  /** It does not come any more; of whoever arrived: it left before. */
  readonly withdrawn: boolean
  readonly saidZh: string
  readonly saidEn: string
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
}

/** Half-open. */
export interface DaySpan {
  readonly from: DateTime
  readonly to: DateTime
}

const atDesk = (sql: Sql, { from, to }: DaySpan) => sql`
  select party_id, appointment_id, reference, arrives_at as arrives, ${ownEnds(sql)} as ends, lower(during) as begins, state,
    arrived_at, withdrawn_at is not null as withdrawn, said_zh, said_en,
    ${roomsNamed(sql)}
  from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
  where arrives_at >= ${from} and arrives_at < ${to}
    and (arrived_at is not null or (withdrawn_at is null and state <> 'cancelled'))`

/** Who comes in a span, whoever they are and whatever for, in the order of time. */
export const comingTo = (sql: Sql, _desk: Receptionist, span: DaySpan) => sql<AtDesk[]>`
  ${atDesk(sql, span)} order by arrives_at, party_id`

/** Of whom nobody knows whether they came (R20), in a span, in the order of time. */
export const unclearIn = (sql: Sql, _desk: Receptionist, span: DaySpan) => sql<AtDesk[]>`
  ${atDesk(sql, span)} and state = 'unclear' order by arrives_at, party_id`

/** One party that the desk may see; undefined when it is none of that span. */
export const partyAtDesk = async (sql: Sql, _desk: Receptionist, partyId: number, span: DaySpan) => {
  const [row] = await sql<AtDesk[]>`${atDesk(sql, span)} and party_id = ${partyId}`
  return row
}

/** The party of a reference, if the desk may see it. */
export const referenceAtDesk = async (sql: Sql, _desk: Receptionist, reference: string, span: DaySpan) => {
  const [row] = await sql<AtDesk[]>`${atDesk(sql, span)} and reference = ${reference}`
  return row
}

/** How many appointments to come one contact may have before the desk is told of it (R13). */
const UNREMARKED = 2

/**
 * Of each contact with more than two appointments to come, the references, the next first (R13): for the desk alone, never with the
 * contact, and nothing is refused for it. Contacts are compared as they were hashed for looking up; those that stand under another
 * key are found again after npm run rotate-keys.
 */
export const bookedOften = (sql: Sql, _desk: Receptionist, now: DateTime) => sql<
  { references: readonly string[] }[]
>`
  select array_agg(reference order by arrives_at, party_id) as references
  from party join appointment using (appointment_id)
  where contact_hash is not null and withdrawn_at is null and state = 'booked' and arrives_at > ${now}
  group by contact_hash having count(distinct appointment_id) > ${UNREMARKED}
  order by min(arrives_at), min(party_id)`

export interface Named {
  readonly partyId: number
  /** Null when it was erased, or the second party has not answered. */
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
}

/** What to call these parties: for whoever's look at each is in the audit. */
export const namesOf = (sql: Sql, partyIds: readonly number[]) => sql<Named[]>`
  select party_id, called, title from party where party_id = any (${[...partyIds]}::bigint[])`
