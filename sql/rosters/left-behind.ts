import { claimedFor } from '../availability/claimed-for.ts'
import type { Carried } from '../availability/claims.ts'
import type { Sql } from '../connect.ts'

export interface LeftBehind extends Omit<Carried, 'assignmentId'> {
  readonly positionId: number
}

/** In a statement: what was booked inside shifts in the name of whoever held these positions before, and claims nobody's time. */
const behind = (sql: Sql, positionIds: readonly number[]) => sql`
  from (
      select position_id, person_id, duty_id, shift.during as shift
      from shift_position join shift using (shift_id) join roster using (roster_id) join assignment using (position_id)
      where position_id = any(${[...positionIds]}::bigint[]) and assignment.state in ('declined', 'expired', 'withdrawn')) held
    join appointment_worker seat using (person_id)
    join appointment using (appointment_id) join service using (service_id)
  where fed_by_duty = held.duty_id and appointment.during <@ shift and appointment.state in ('booked', 'arrived')
    and not exists (
      select from reservation
      where reservation.appointment_id = appointment.appointment_id and reservation.resource_id = seat.person_id)`

/** Locks, in one order for all, what was left behind in positions that stand empty. */
export const lockLeftBehind = (sql: Sql, positionIds: readonly number[]) => sql<{ appointmentId: number }[]>`
  select appointment_id from appointment
  where appointment_id in (select appointment.appointment_id ${behind(sql, positionIds)})
  order by appointment_id for update`

/** What was left behind in positions that stand empty: it waits to be mended, or for whoever takes the position (R9). */
export const leftBehind = (sql: Sql, positionIds: readonly number[]) => sql<LeftBehind[]>`
  select distinct held.position_id, appointment.appointment_id, seat.person_id, ${claimedFor(sql)} as during
  ${behind(sql, positionIds)}`
