import type { DateTime } from 'luxon'
import { servedHow } from '../booking/served-how.ts'
import type { Sql } from '../connect.ts'

/** An appointment as the park's side sees it: no contact, and nothing that a party is called. */
export interface AppointmentOfDay {
  readonly appointmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly state: 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'
  readonly serviceZh: string
  readonly serviceEn: string
  /** The parties', one or two. */
  readonly references: readonly string[]
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
  readonly workers: readonly string[]
}

/** The appointments that start on a day of the park, in order. */
export const appointmentsOfDay = (sql: Sql, day: string) => sql<AppointmentOfDay[]>`
  select appointment_id, lower(during) as starts, upper(during) as ends, state,
    service.name_zh as service_zh, service.name_en as service_en,
    ${servedHow(sql)}
  from appointment join service using (service_id)
  where during && span(daterange(${day}::date, ${day}::date + 1)) and day_here(lower(during)) = ${day}::date
  order by during, appointment_id`
