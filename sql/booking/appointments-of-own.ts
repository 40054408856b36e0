import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { servedHow } from './served-how.ts'

export type AppointmentState = 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'

/** Which appointments are asked for; null: all. */
export interface AppointmentFilter {
  /** Half-open, of their starts; a reference is found on whatever day. */
  readonly from: DateTime
  readonly to: DateTime
  readonly serviceId: number | null
  readonly states: readonly AppointmentState[]
  readonly workerId: number | null
  /** A party's, eight digits. */
  readonly reference: string | null
}

/** An appointment in a list: by reference, and nothing that a party is called. */
export interface AppointmentListed {
  readonly appointmentId: number
  readonly starts: DateTime
  readonly state: AppointmentState
  readonly serviceZh: string
  readonly serviceEn: string
  readonly references: readonly string[]
  readonly workers: readonly string[]
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
  /** A cancellation waits for a voice (R16). */
  readonly held: boolean
  /** How many there are on all pages together. */
  readonly total: number
}

/** The appointments of one's own organisation (R60), in the order of the calendar, a page of them. */
export const appointmentsOfOwn = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  { from, to, serviceId, states, workerId, reference }: AppointmentFilter,
  { page, most }: { readonly page: number; readonly most: number },
) => sql<AppointmentListed[]>`
  select appointment_id, lower(during) as starts, state, name_zh as service_zh, name_en as service_en,
    ${servedHow(sql)}, cancel_asked_at is not null and state = 'booked' as held, count(*) over ()::int as total
  from appointment join service using (service_id)
  where organisation_id = ${organisationId}
    and (${serviceId}::bigint is null or service_id = ${serviceId})
    and state = any (${[...states]}::text[])
    and (${workerId}::bigint is null or exists (
      select from appointment_worker
      where appointment_worker.appointment_id = appointment.appointment_id and person_id = ${workerId}))
    and case when ${reference}::text is null then lower(during) >= ${from} and lower(during) < ${to}
      else appointment_id = (select appointment_id from party where reference = ${reference}) end
  order by lower(during), appointment_id
  limit ${most} offset ${(page - 1) * most}`

export interface Chosen {
  readonly id: number
  readonly nameZh: string
  readonly nameEn: string
}

/** The services of one's own organisation to choose from, closed ones too. */
export const servicesToChoose = (sql: Sql, { organisationId }: OwnOrganisation) => sql<Chosen[]>`
  select service_id as id, name_zh, name_en from service where organisation_id = ${organisationId} order by service_id`

/** Whoever may serve one of its services, whatever their own organisation. */
export const workersToChoose = (sql: Sql, { organisationId }: OwnOrganisation) => sql<Chosen[]>`
  select distinct person_id as id, name as name_zh, name as name_en
  from service_worker join service using (service_id) join person using (person_id)
  where organisation_id = ${organisationId} order by name_zh`
