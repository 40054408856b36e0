import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** In a statement over party: that it or the other of the two was given other hours (R15). */
export const isKeptApart = (sql: Sql) => sql`
  exists (select from kept_apart where party.party_id in (kept_apart.party_id, other_party_id))`

/** In a statement over party: whom it is kept apart from, whichever of the two was given other hours; null: nobody. */
export const keptApartFrom = (sql: Sql) => sql`
  (select case when kept_apart.party_id = party.party_id then other_party_id else kept_apart.party_id end
    from kept_apart where party.party_id in (kept_apart.party_id, other_party_id) limit 1)`

/**
 * Waits for whoever else moves one of two who are kept apart, until the transaction ends: of two moves at once the later sees where the
 * other went. For whoever has locked the appointment that is moved.
 */
export const lockKeptApart = (sql: Sql, appointmentId: number) => sql`
  select kept_apart.party_id from kept_apart
  where exists (
    select from party where appointment_id = ${appointmentId} and party_id in (kept_apart.party_id, other_party_id))
  order by kept_apart.party_id
  for update`

/**
 * In a statement over party: that it is one of two, in one session or kept apart since. Whoever was given other hours takes nothing with
 * them that the pages of the one who stays could tell (R15).
 */
export const isOneOfTwo = (sql: Sql) => sql`
  (exists (
    select from party other where other.appointment_id = party.appointment_id and other.party_id <> party.party_id)
  or ${isKeptApart(sql)})`

/** How an appointment came to be: what another that comes of it takes along. */
interface BookedHow {
  readonly bookingKey: string
  readonly bookingDigest: Buffer
  readonly bookedAt: DateTime
  readonly bookedThrough: string
  readonly referredBy: string | null
}

/** How an appointment came to be. */
export const bookedHow = async (sql: Sql, appointmentId: number): Promise<BookedHow> => {
  const [row] = await sql<[BookedHow]>`
    select booking_key, booking_digest, booked_at, booked_through, referred_by
    from appointment where appointment_id = ${appointmentId}`
  return row
}

/** An appointment is one person's from now on. @param another its key, when that of its form goes with the one who leaves (R11); null: it keeps its own. */
export const leaveAlone = (
  sql: Sql,
  appointmentId: number,
  { another, at }: { readonly another: string | null; readonly at: DateTime },
) => sql`
  update appointment set format = 'alone', sequence = sequence + 1, changed_at = ${at},
    booking_key = coalesce(${another}::uuid, booking_key),
    booking_digest = case when ${another !== null} then ''::bytea else booking_digest end,
    referred_by = case when ${another !== null} then null else referred_by end
  where appointment_id = ${appointmentId}`

interface OwnHours extends BookedHow {
  readonly serviceId: number
  /** Without buffers: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly at: DateTime
}

/** An appointment for one of two, in hours of their own. */
export const insertAlone = async (sql: Sql, own: OwnHours): Promise<number> => {
  const [row] = await sql<[{ appointmentId: number }]>`
    insert into appointment (service_id, format, during, booked_at, booked_through, referred_by, changed_at, booking_key, booking_digest)
    values (${own.serviceId}, 'alone', ${own.during}::tstzrange, ${own.bookedAt}, ${own.bookedThrough}, ${own.referredBy}, ${own.at},
      ${own.bookingKey}, ${own.bookingDigest})
    returning appointment_id`
  return row.appointmentId
}

/** Whom whoever booked has named goes with them (R19a). */
export const takeNamedAlong = (sql: Sql, from: number, to: number) => sql`
  update other_side set appointment_id = ${to} where appointment_id = ${from}`

/** A party goes to an appointment of its own: as far as that begins later, it arrives later; its reference, passcode, UID and keys stay. */
export const giveOwnHours = (
  sql: Sql,
  partyId: number,
  { appointmentId, at }: { readonly appointmentId: number; readonly at: DateTime },
) => sql`
  update party set keyed_as = coalesce(keyed_as, party.appointment_id), appointment_id = ${appointmentId},
    arrives_at = arrives_at + (lower(own.during) - lower(before.during)), sequence = party.sequence + 1, changed_at = ${at}
  from appointment before, appointment own
  where party_id = ${partyId} and before.appointment_id = party.appointment_id and own.appointment_id = ${appointmentId}`

/** Ties two that are kept apart, for whatever moves either of them later. */
export const keepApart = (
  sql: Sql,
  { partyId, otherId, at }: { readonly partyId: number; readonly otherId: number; readonly at: DateTime },
) => sql`
  insert into kept_apart (party_id, other_party_id, since) values (${partyId}, ${otherId}, ${at})
  on conflict do nothing`

/** Whether a time touches a half day in which another party comes; without an other, it does not. */
export const meetsInAHalfDay = async (sql: Sql, otherId: number | null, during: string): Promise<boolean> => {
  const [row] = await sql<[{ meets: boolean }]>`
    select exists (
      select from party join appointment using (appointment_id)
      where party_id = ${otherId}::bigint and half_days(appointment.during) && half_days(${during}::tstzrange)) as meets`
  return row.meets
}

/** The half days in which a party comes, '2026-11-25 0' of a morning: not for anybody who is kept apart from it. */
export const halfDaysOf = async (sql: Sql, partyId: number): Promise<string[]> => {
  const [row] = await sql<{ halfDays: string[] }[]>`
    select half_days(during) as half_days from party join appointment using (appointment_id) where party_id = ${partyId}`
  return row?.halfDays ?? []
}

/**
 * After a move: where two who are kept apart come in one half day again, it is to be seen to anew, as if it had been answered now (R15).
 * Nobody else is told, and no move is refused for it. Gives whose case it is.
 */
export const seeToAgain = (sql: Sql, appointmentId: number, at: DateTime) => sql<{ partyId: number }[]>`
  update safety_case set answered_at = ${at}, escalated_at = null, opened_at = null, opened_by = null, again_at = null,
    decided_at = null, decision = null
  from kept_apart join party one using (party_id) join party other on other.party_id = other_party_id
    join appointment ours on ours.appointment_id = one.appointment_id
    join appointment theirs on theirs.appointment_id = other.appointment_id
  where safety_case.party_id = kept_apart.party_id and ${appointmentId} in (one.appointment_id, other.appointment_id)
    and one.withdrawn_at is null and other.withdrawn_at is null
    and ours.state in ('booked', 'arrived') and theirs.state in ('booked', 'arrived')
    and half_days(ours.during) && half_days(theirs.during)
  returning safety_case.party_id`
