import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Locks, in one order for all, the appointments that are claimed inside the shifts of these assignments (R9). */
export const lockGuests = (sql: Sql, assignmentIds: readonly number[]) => sql<{ appointmentId: number }[]>`
  select appointment_id from appointment
  where appointment_id in (
    select inside.appointment_id
    from reservation shift join reservation inside on inside.within = shift.reservation_id
    where shift.assignment_id = any(${[...assignmentIds]}::bigint[]))
  order by appointment_id for update`

/** The appointments that are claimed inside the shifts of these assignments (R9): when, never whose. */
export const guestsInside = (sql: Sql, assignmentIds: readonly number[]) => sql<
  { appointmentId: number; starts: DateTime; ends: DateTime }[]
>`
  select appointment_id, lower(during) as starts, upper(during) as ends from appointment
  where appointment_id in (
    select inside.appointment_id
    from reservation shift join reservation inside on inside.within = shift.reservation_id
    where shift.assignment_id = any(${[...assignmentIds]}::bigint[]))
  order by during, appointment_id`

/** An appointment inside a shift that somebody gives and somebody else takes. */
export interface Guest {
  readonly appointmentId: number
  readonly fromPersonId: number
  readonly toPersonId: number
  /** All that it claims: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
}

/**
 * Which of these go with whoever takes the shift: who may serve it, holds on its day what its seat asks for, is not away, does not
 * know who comes (R21) and has no other seat of it. What is over stays with whoever was there.
 */
export const whoGoesAlong = (sql: Sql, guests: readonly Guest[], at: DateTime) => sql<
  { appointmentId: number; toPersonId: number }[]
>`
  select "appointmentId" as appointment_id, "toPersonId" as to_person_id
  from jsonb_to_recordset(${sql.json(guests as never)}::jsonb)
      as guest ("appointmentId" bigint, "fromPersonId" bigint, "toPersonId" bigint, during tstzrange)
    join appointment on appointment_id = "appointmentId"
    join appointment_worker seat using (appointment_id)
    join person on person.person_id = "toPersonId"
  where seat.person_id = "fromPersonId" and person.standing = 'active'
    and appointment.state in ('booked', 'arrived') and upper(appointment.during) > ${at}
    and exists (
      select from service_worker
      where service_worker.service_id = appointment.service_id and service_worker.person_id = "toPersonId")
    and exists (
      select from service_need join held_qualification on qualification = any(qualifications)
      where service_need.service_id = appointment.service_id
        and service_need_id = coalesce(seat.service_need_id, service_need_id)
        and held_qualification.person_id = "toPersonId" and span(valid) @> guest.during)
    and not exists (
      select from leave where leave.person_id = "toPersonId" and leave.during && guest.during)
    and not exists (
      select from known_by where known_by.appointment_id = appointment.appointment_id and known_by.person_id = "toPersonId")
    and not exists (
      select from appointment_worker other
      where other.appointment_id = appointment.appointment_id and other.person_id = "toPersonId")`

/** Gives the seats of these appointments to whoever took the shift: they change in the calendars of those who serve them. */
export const passSeats = (
  sql: Sql,
  guests: readonly Pick<Guest, 'appointmentId' | 'fromPersonId' | 'toPersonId'>[],
  at: DateTime,
) => sql`
  with passed as (
    update appointment_worker set person_id = "toPersonId"
    from jsonb_to_recordset(${sql.json(guests as never)}::jsonb)
      as guest ("appointmentId" bigint, "fromPersonId" bigint, "toPersonId" bigint)
    where appointment_id = "appointmentId" and person_id = "fromPersonId"
    returning appointment_id)
  update appointment set sequence = sequence + 1, changed_at = ${at}
  where appointment_id in (select appointment_id from passed)`

/** What is booked inside a shift of somebody's, were it given to somebody else. */
export const guestsOf = (sql: Sql, assignmentId: number, toPersonId: number) => sql<Guest[]>`
  select inside.appointment_id, shift.resource_id as from_person_id, ${toPersonId}::bigint as to_person_id, inside.during
  from reservation shift join reservation inside on inside.within = shift.reservation_id
  where shift.assignment_id = ${assignmentId} and inside.appointment_id is not null
  order by inside.appointment_id`
/** How many appointments are claimed inside the shifts of these assignments (R9); those without any are left out. */
export const countGuests = (sql: Sql, assignmentIds: readonly number[]) => sql<
  { assignmentId: number; count: number }[]
>`
  select shift.assignment_id, count(*)::int as count
  from reservation shift join reservation inside on inside.within = shift.reservation_id
  where shift.assignment_id = any(${[...assignmentIds]}::bigint[]) and inside.appointment_id is not null
  group by shift.assignment_id`
