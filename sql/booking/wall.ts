import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A hash of a contact as the wall keeps it, in hexadecimal, for the driver makes no list of bytes. */
type WallHash = string

/** Both sides of an appointment, as far as the park knows them. */
export interface Sides {
  readonly appointmentId: number
  /** Of those who come or would have come, sealed. */
  readonly contacts: readonly { readonly reference: string; readonly sealed: string }[]
  /** Whom whoever booked it has named as the other side. */
  readonly named: readonly WallHash[]
  /** Of those who are kept apart from them since: the other side too. */
  readonly apart: Sides['contacts']
  /** Both are in one session: whoever has met either is kept away. */
  readonly joint: boolean
}

const sides = (sql: Sql) => sql`
  appointment_id,
  coalesce((
    select jsonb_agg(jsonb_build_object('reference', reference, 'sealed', encode(contact_sealed, 'hex')))
    from party where party.appointment_id = appointment.appointment_id and contact_sealed is not null), '[]') as contacts,
  array(
    select encode(contact_hash, 'hex') from other_side
    where other_side.appointment_id = appointment.appointment_id) as named,
  coalesce((
    select jsonb_agg(jsonb_build_object('reference', other.reference, 'sealed', encode(other.contact_sealed, 'hex')))
    from party join kept_apart on party.party_id in (kept_apart.party_id, other_party_id)
      join party other on other.party_id in (kept_apart.party_id, other_party_id) and other.party_id <> party.party_id
    where party.appointment_id = appointment.appointment_id and other.contact_sealed is not null), '[]') as apart,
  (select count(*) from party where party.appointment_id = appointment.appointment_id) = 2 as joint`

/** Both sides of these appointments. */
export const sidesOf = (sql: Sql, appointmentIds: readonly number[]) => sql<Sides[]>`
  select ${sides(sql)} from appointment where appointment_id = any(${[...appointmentIds]}::bigint[])`

/** Both sides of what these people are to serve from an instant on. */
export const sidesAhead = (sql: Sql, personIds: readonly number[], from: DateTime) => sql<Sides[]>`
  select ${sides(sql)} from appointment
  where state in ('booked', 'arrived') and upper(during) > ${from} and exists (
    select from appointment_worker
    where appointment_worker.appointment_id = appointment.appointment_id and person_id = any(${[...personIds]}::bigint[]))
  order by appointment_id`

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

/** Names the other side of an appointment, to be kept once it took place. */
export const insertOtherSide = (sql: Sql, appointmentId: number, hashes: readonly WallHash[]) => sql`
  insert into other_side (appointment_id, contact_hash)
  select ${appointmentId}::bigint, decode(hash, 'hex') from unnest(${[...hashes]}::text[]) as hash
  on conflict do nothing`

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

/** Keeps that each of these people met each of these, on a day. */
export const insertMet = (sql: Sql, met: readonly Met[], day: string) => sql`
  insert into conflict (person_id, contact_hash, side, met_on)
  select distinct "personId", decode("contactHash", 'hex'), side, ${day}::date
  from jsonb_to_recordset(${sql.json(met.map(one => ({ ...one })))}::jsonb)
    as met ("personId" bigint, "contactHash" text, side text)
  on conflict (person_id, contact_hash, side) do update set met_on = greatest(conflict.met_on, excluded.met_on)`

/** Takes these people off an appointment that stands, whose hour stays claimed: their seats are to be mended. Gives whose. */
export const emptySeats = (
  sql: Sql,
  appointmentId: number,
  { personIds, at }: { personIds: readonly number[]; at: DateTime },
) => sql<{ appointmentId: number }[]>`
  with emptied as (
    update appointment_worker set person_id = null, stranger_said_at = null
    where appointment_id = ${appointmentId} and person_id = any(${[...personIds]}::bigint[])
    returning appointment_id)
  update appointment set sequence = sequence + 1, changed_at = ${at}
  where appointment_id in (select appointment_id from emptied) and state in ('booked', 'arrived')
  returning appointment_id`

/**
 * Until which day something that was met is kept under another key than that of a version, two bytes; null: nothing is.
 * 'YYYY-MM-DD'
 */
export const metUnderOlderUntil = async (sql: Sql, version: Buffer): Promise<string | null> => {
  const [row] = await sql<[{ until: string | null }]>`
    select (max(met_on) + interval '2 years')::date as until from conflict
    where substring(contact_hash from 1 for 2) <> ${version}`
  return row.until
}

/** Forgets whom anybody met before a day, and who was named in what is over. @param day 'YYYY-MM-DD' */
export const deleteMetBefore = (sql: Sql, { day, ended }: { day: string; ended: DateTime }) => sql`
  with met as (delete from conflict where met_on < ${day}::date)
  delete from other_side using appointment
  where appointment.appointment_id = other_side.appointment_id
    and (state in ('completed', 'cancelled', 'missed') or upper(during) < ${ended})`
