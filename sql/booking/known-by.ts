import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Of whom, and which appointment. */
export interface Knowing {
  readonly appointmentId: number
  readonly personId: number
  readonly at: DateTime
}

/** Keeps that somebody knows who comes: they are not given it back (R21). */
export const insertKnownBy = (sql: Sql, { appointmentId, personId, at }: Knowing) => sql`
  insert into known_by (appointment_id, person_id, said_at) values (${appointmentId}, ${personId}, ${at})
  on conflict do nothing`

/** Takes a worker from an appointment whom nobody follows: their seat is to be mended, and calendars change. */
export const leaveSeat = (sql: Sql, { appointmentId, personId, at }: Knowing) => sql`
  with empty as (
    update appointment_worker set person_id = null, stranger_said_at = null
    where appointment_id = ${appointmentId} and person_id = ${personId})
  update appointment set sequence = sequence + 1, changed_at = ${at} where appointment_id = ${appointmentId}`

/** Keeps that a worker does not know who comes. No row: it is not theirs any more, or to be held no more. */
export const insertStranger = (sql: Sql, { appointmentId, personId, at }: Knowing) => sql<
  { appointmentId: number }[]
>`
  update appointment_worker set stranger_said_at = coalesce(stranger_said_at, ${at})
  from appointment
  where appointment.appointment_id = appointment_worker.appointment_id and appointment.appointment_id = ${appointmentId}
    and person_id = ${personId} and state in ('booked', 'arrived') and upper(during) > ${at}
  returning appointment.appointment_id`

/** Whether somebody serves an appointment. To be asked in a transaction that has locked it. */
export const serves = async (
  sql: Sql,
  { appointmentId, personId }: Omit<Knowing, 'at'>,
): Promise<boolean> => {
  const rows = await sql`
    select from appointment_worker where appointment_id = ${appointmentId} and person_id = ${personId}`
  return rows.length > 0
}

/** Forgets who knew whom, of what is over: nobody is chosen for it any more. */
export const deleteKnownByBefore = (sql: Sql, at: DateTime) => sql`
  delete from known_by using appointment
  where appointment.appointment_id = known_by.appointment_id and upper(during) <= ${at}`
