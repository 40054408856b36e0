import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A hash of a contact as the wall keeps it, in hexadecimal, for the driver makes no list of bytes. */
export type WallHash = string

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

/** The same of what is to be served yet, and who is to. */
export interface SidesAhead extends Sides {
  readonly servedBy: number[]
}

/** Both sides of what these people are to serve from an instant on. */
export const sidesAhead = (sql: Sql, personIds: readonly number[], from: DateTime) => sql<SidesAhead[]>`
  select ${sides(sql)}, array(
    select person_id from appointment_worker
    where appointment_worker.appointment_id = appointment.appointment_id and person_id is not null) as served_by
  from appointment
  where state in ('booked', 'arrived') and upper(during) > ${from} and exists (
    select from appointment_worker
    where appointment_worker.appointment_id = appointment.appointment_id and person_id = any(${[...personIds]}::bigint[]))
  order by appointment_id`

/** Names the other side of an appointment, to be kept once it took place. */
export const insertOtherSide = (sql: Sql, appointmentId: number, hashes: readonly WallHash[]) => sql`
  insert into other_side (appointment_id, contact_hash)
  select ${appointmentId}::bigint, decode(hash, 'hex') from unnest(${[...hashes]}::text[]) as hash
  on conflict do nothing`

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
