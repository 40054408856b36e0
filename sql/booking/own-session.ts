import type { DateTime } from 'luxon'
import type { Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { ContactOfOwn } from './appointment-of-own.ts'
import { reachHours } from './reach-hours.ts'
import { roomsNamed } from './served-how.ts'

/** An appointment of a worker's own, before anything of whose it is (R21). */
export interface SessionShown {
  readonly appointmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly state: 'booked' | 'arrived' | 'completed' | 'missed' | 'unclear'
  readonly sequence: number
  readonly serviceZh: string
  readonly serviceEn: string
  readonly placeZh: string
  readonly placeEn: string
  readonly saidZh: string
  readonly saidEn: string
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
  /** How it is held; apart: in two single conversations (R15). */
  readonly format: 'alone' | 'together' | 'separate_rooms' | 'apart' | 'family'
  /** Its service is for two. */
  readonly ofTwo: boolean
  /** Where one can wait, by name. */
  readonly waitingZh: readonly string[]
  readonly waitingEn: readonly string[]
  /** Somebody who comes has ticked it. */
  readonly dialect: boolean
  /** The worker has said that they do not know who comes. */
  readonly stranger: boolean
}

/**
 * An appointment that a worker serves: until it is cancelled or passed on, and once it is ticked for a day more; undefined for any
 * other, and for none (R61).
 */
export const ownSession = async (sql: Sql, { personId }: Worker, appointmentId: number, now: DateTime) => {
  const [row] = await sql<SessionShown[]>`
    select appointment_id, lower(during) as starts, upper(during) as ends, state, sequence,
      service.name_zh as service_zh, service.name_en as service_en, place.name_zh as place_zh, place.name_en as place_en,
      said_zh, said_en, stranger_said_at is not null as stranger,
      ${roomsNamed(sql)}, appointment.format, parties_least = 2 as of_two,
      array(
        select name_zh from room where room.place_id = service.place_id and use = 'waiting' order by room_id) as waiting_zh,
      array(
        select name_en from room where room.place_id = service.place_id and use = 'waiting' order by room_id) as waiting_en,
      exists (
        select from party
        where party.appointment_id = appointment.appointment_id and withdrawn_at is null and 'dialect' = any(prepare)) as dialect
    from appointment join appointment_worker using (appointment_id) join service using (service_id)
      join place using (place_id)
    where appointment_id = ${appointmentId} and person_id = ${personId}
      and (state in ('booked', 'arrived', 'unclear')
        or state in ('completed', 'missed') and upper(during) > ${now}::timestamptz - interval '1 day')`
  return row
}

/** Of whom a worker is told no more than that they come. */
export interface Comer {
  readonly partyId: number
  readonly reference: string
  readonly arrives: DateTime
  readonly arrivedAt: DateTime | null
  /** Does not come any more: of two, the worker alone is told (R17). */
  readonly withdrawn: boolean
  /** Whether it has said anything of itself yet. */
  readonly answered: boolean
  readonly erased: boolean
  readonly reached: boolean
}

/** Who comes to an appointment that a worker serves. */
export const comersTo = (sql: Sql, { personId }: Worker, appointmentId: number) => sql<Comer[]>`
  select party_id, reference, arrives_at as arrives, arrived_at, withdrawn_at is not null as withdrawn,
    consented_at is not null as answered, erased_at is not null as erased, contact_sealed is not null as reached
  from party join appointment_worker using (appointment_id)
  where appointment_id = ${appointmentId} and person_id = ${personId}
  order by party.ordinal`

export interface Introduced {
  readonly partyId: number
  /** Null when it was erased, or the second party has not answered. */
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly along: readonly ('child' | 'elder')[]
  readonly childAge: 'under_3' | '3_to_6' | 'over_6' | null
}

/**
 * What to call these parties, and what each asked to have ready: for the worker who said that they do not know them, and whose look at
 * each is in the audit.
 */
export const introduced = (sql: Sql, { personId }: Worker, partyIds: readonly number[]) => sql<Introduced[]>`
  select party_id, called, title, prepare, along, child_age
  from party join appointment_worker using (appointment_id)
  where party_id = any (${[...partyIds]}::bigint[]) and person_id = ${personId} and stranger_said_at is not null`

/** How these parties may be reached: for such a worker in the hour before and while they are there, whose look at each is in the audit. */
export const contactsOfSession = (sql: Sql, { personId }: Worker, partyIds: readonly number[]) => sql<
  ContactOfOwn[]
>`
  select party_id, reference, contact_sealed, telephone_of, ${reachHours(sql)} as safe_hours
  from party join appointment_worker using (appointment_id)
  where party_id = any (${[...partyIds]}::bigint[]) and person_id = ${personId} and stranger_said_at is not null`
