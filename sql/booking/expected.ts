import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Somebody who has answered and still comes, as far as it matters for telling them. */
export interface Expected {
  readonly appointmentId: number
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  readonly erased: boolean
  /** Here already. */
  readonly arrived: boolean
}

/** Who would have to be told of a change to some appointments of an organisation's own services (R60). */
export const expectedAt = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  appointmentIds: readonly number[],
) => sql<Expected[]>`
  select appointment_id, reach_by, erased_at is not null as erased, arrived_at is not null as arrived
  from party join appointment using (appointment_id) join service using (service_id)
  where appointment_id = any(${[...appointmentIds]}::bigint[]) and organisation_id = ${organisationId}
    and withdrawn_at is null and consented_at is not null
  order by appointment_id, ordinal`

/** Whether an appointment is one of an organisation's own services (R60): any other is not there (R61). */
export const isOwnAppointment = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  appointmentId: number,
): Promise<boolean> => {
  const rows = await sql`
    select from appointment join service using (service_id)
    where appointment_id = ${appointmentId} and organisation_id = ${organisationId}`
  return rows.length > 0
}
