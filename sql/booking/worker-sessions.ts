import type { DateTime } from 'luxon'
import type { Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** An appointment of a worker's own, as it is told before anything of whose it is (R21). */
export interface OwnSession {
  readonly appointmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly placeZh: string
  readonly placeEn: string
  readonly saidZh: string
  readonly saidEn: string
  /** The worker has said that they do not know who comes. */
  readonly stranger: boolean
}

/** What a worker has before them: their appointments that are not over at an instant, the first ones first. */
export const sessionsAhead = (sql: Sql, { personId }: Worker, now: DateTime) => sql<OwnSession[]>`
  select appointment_id, lower(appointment.during) as starts, upper(appointment.during) as ends,
    place.name_zh as place_zh, place.name_en as place_en, said_zh, said_en,
    exists (
      select from appointment_worker said
      where said.appointment_id = appointment.appointment_id and person_id = ${personId}
        and stranger_said_at is not null) as stranger
  from reservation join appointment using (appointment_id)
    join service using (service_id) join place using (place_id)
  where resource_id = ${personId} and reservation.during && tstzrange(${now}, null)
    and state in ('booked', 'arrived') and upper(appointment.during) > ${now}
    and exists (
      select from appointment_worker mine
      where mine.appointment_id = appointment.appointment_id and mine.person_id = ${personId})
  order by appointment.during, appointment_id
  limit 60`

/** Of which their worker is asked whether anybody came (R20): what nobody ticked since an instant, the latest first. */
export const sessionsUnclear = (sql: Sql, { personId }: Worker, since: DateTime) => sql<OwnSession[]>`
  select appointment_id, lower(during) as starts, upper(during) as ends,
    place.name_zh as place_zh, place.name_en as place_en, said_zh, said_en, stranger_said_at is not null as stranger
  from appointment_worker join appointment using (appointment_id)
    join service using (service_id) join place using (place_id)
  where person_id = ${personId} and state = 'unclear' and upper(during) > ${since}
  order by during desc, appointment_id
  limit 60`
