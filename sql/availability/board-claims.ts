import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A claim on a room or a person within a day. */
export interface ClaimOnBoard {
  readonly resourceId: number
  /** What somebody does inside a shift, rather than where they are (R9). */
  readonly attention: boolean
  /** With buffers, clipped to the day. */
  readonly starts: DateTime
  readonly ends: DateTime
  /** An appointment of the organisation's own; null for whatever else claims it: then it is occupied, and nothing more is said (R60). */
  readonly appointmentId: number | null
  /** The duty of a shift, when it is the organisation's own. */
  readonly dutyZh: string | null
  readonly dutyEn: string | null
}

/** Whoever is claimed behind the wall does not serve it (R19a): they are occupied, and nothing more is said. */
const isServed = (sql: Sql) => sql`
  (exists (select from room where room_id = resource_id) or exists (
    select from appointment_worker
    where appointment_worker.appointment_id = appointment.appointment_id and person_id = resource_id))`

/**
 * What claims these rooms and people within a day, in order.
 * @param day 'YYYY-MM-DD'.
 */
export const claimsOfDay = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  { resourceIds, day }: { readonly resourceIds: readonly number[]; readonly day: string },
) => sql<ClaimOnBoard[]>`
  select resource_id, layer = 'attention' as attention,
    lower(reservation.during * whole) as starts, upper(reservation.during * whole) as ends,
    case when service.organisation_id = ${organisationId} and ${isServed(sql)} then appointment_id end as appointment_id,
    case when duty.organisation_id = ${organisationId} then duty.name_zh end as duty_zh,
    case when duty.organisation_id = ${organisationId} then duty.name_en end as duty_en
  from (select span(daterange(${day}::date, ${day}::date + 1)) as whole) asked
    join reservation on reservation.during && whole
    left join appointment using (appointment_id)
    left join service using (service_id)
    left join assignment using (assignment_id)
    left join shift_position using (position_id)
    left join shift on shift.shift_id = coalesce(shift_position.shift_id, reservation.shift_id)
    left join roster using (roster_id)
    left join duty using (duty_id)
  where resource_id = any(${[...resourceIds]}::bigint[])
  order by resource_id, layer, reservation.during`
