import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { WallHash } from './wall.ts'

/** Whom somebody has met, and on which side of it. */
export interface Met {
  readonly personId: number
  readonly contactHash: WallHash
  /** both: in a session of both, in which neither was advised alone. */
  readonly side: 'client' | 'other' | 'both'
}

/** Who has met any of these, on either side (R19a). */
export const metBy = (sql: Sql, hashes: readonly WallHash[]) => sql<Met[]>`
  select person_id, encode(contact_hash, 'hex') as contact_hash, side from conflict
  where contact_hash in (select decode(hash, 'hex') from unnest(${[...hashes]}::text[]) as hash)`

/** Whom anybody has met on a day or since. @param day 'YYYY-MM-DD' */
export const metSince = (sql: Sql, day: string) => sql<Met[]>`
  select person_id, encode(contact_hash, 'hex') as contact_hash, side from conflict where met_on >= ${day}::date`

/** The lawyers who served an appointment that took place. */
export const lawyersAt = (sql: Sql, appointmentId: number) => sql<{ personId: number }[]>`
  select distinct person_id
  from appointment_worker join appointment using (appointment_id) join service_need using (service_need_id)
    join held_qualification using (person_id)
  where appointment_id = ${appointmentId} and 'lawyer' = any(qualifications) and qualification = 'lawyer'
    and valid @> day_here(lower(during))`

/** One of those who were to come to an appointment that took place. */
export interface WhoCame {
  /** 1: whoever booked it. */
  readonly ordinal: 1 | 2
  readonly reference: string
  /** Null: not known. */
  readonly sealed: string | null
  readonly came: boolean
}

/**
 * Who was to come to an appointment, and who came: whoever arrived and did not leave before it was held. Where nobody ticked who did,
 * whoever said that they come and did not withdraw.
 */
export const whoCame = (sql: Sql, appointmentId: number) => sql<WhoCame[]>`
  select ordinal, reference, encode(contact_sealed, 'hex') as sealed,
    withdrawn_at is null and (arrived_at is not null or consented_at is not null and not exists (
      select from party other
      where other.appointment_id = party.appointment_id and other.arrived_at is not null and other.withdrawn_at is null)) as came
  from party where appointment_id = ${appointmentId}
  order by ordinal`

/** The same, to be kept. */
export interface MetToKeep extends Met {
  /** The same contact is kept under a newer key too: for as long as that is kept, nobody needs the key of this one. */
  readonly newerToo?: boolean
}

/** Keeps that each of these people met each of these, on a day. */
export const insertMet = (sql: Sql, met: readonly MetToKeep[], day: string) => sql`
  insert into conflict (person_id, contact_hash, side, met_on, newer_too)
  select "personId", decode("contactHash", 'hex'), side, ${day}::date, coalesce(bool_or("newerToo"), false)
  from jsonb_to_recordset(${sql.json(met.map(one => ({ ...one })))}::jsonb)
    as met ("personId" bigint, "contactHash" text, side text, "newerToo" boolean)
  group by "personId", "contactHash", side
  on conflict (person_id, contact_hash, side) do update
    set met_on = greatest(conflict.met_on, excluded.met_on), newer_too = excluded.newer_too`

/** Forgets whom anybody met before a day, and who was named in what is over. @param day 'YYYY-MM-DD' */
export const deleteMetBefore = (sql: Sql, { day, ended }: { day: string; ended: DateTime }) => sql`
  with met as (delete from conflict where met_on < ${day}::date)
  delete from other_side using appointment
  where appointment.appointment_id = other_side.appointment_id
    and (state in ('completed', 'cancelled', 'missed') or upper(during) < ${ended})`
