import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Standing } from './stood.ts'
import { unfit } from './unfit.ts'

/**
 * closure: its place is closed; year: not confirmed (R6); holiday; opening: its place or its service is not open then. Of a person:
 * paused, left, not_serving, away, court, certificate, hours, shift. Of a room: room, out of use or not of a use that is asked for.
 * Of either: taken. people, rooms: fewer than the service asks for. lawyer: the seat of one is empty. second: nobody else is
 * there at night (R9a).
 */
export type Why =
  | 'closure'
  | 'year'
  | 'holiday'
  | 'opening'
  | 'paused'
  | 'left'
  | 'not_serving'
  | 'away'
  | 'court'
  | 'certificate'
  | 'hours'
  | 'shift'
  | 'room'
  | 'taken'
  | 'people'
  | 'lawyer'
  | 'rooms'
  | 'second'

export interface Reason {
  readonly why: Why
  /** Of whom or what; null of a place, a day, or what is missing. */
  readonly resourceId: number | null
  readonly nameZh: string | null
  readonly nameEn: string | null
}

/** What stands and no longer fits (R9b). */
export interface ToMend {
  readonly appointmentId: number
  readonly organisationId: number
  readonly serviceId: number
  readonly serviceZh: string
  readonly serviceEn: string
  /** Of whoever booked it; of two, of whoever still comes. */
  readonly reference: string
  readonly starts: DateTime
  readonly ends: DateTime
  /** Of its workers' and rooms' calendars: it grows with every change. */
  readonly sequence: number
  readonly reasons: readonly Reason[]
}

/**
 * What is to come and no longer fits, the soonest first, with its reasons: exactly what the slot statement (free.ts) would not give
 * to these people and rooms at that hour if nothing were claimed for it. That its service is closed for new bookings, or its lead or
 * horizon, is no reason.
 */
export const toMend = (sql: Sql, standing: Standing) => sql<ToMend[]>`
  with ${unfit(sql, standing)}
  select appointment_id, organisation_id, service_id, service.name_zh as service_zh, service.name_en as service_en, (
      select reference from party
      where party.appointment_id = appointment.appointment_id order by withdrawn_at nulls first, ordinal limit 1) as reference,
    lower(during) as starts, upper(during) as ends, sequence, (
      select jsonb_agg(jsonb_build_object('why', why, 'resourceId', resource_id,
          'nameZh', coalesce(person.name, room.name_zh), 'nameEn', coalesce(person.name, room.name_en))
        order by resource_id nulls first, why)
      from why left join person on person_id = resource_id left join room on room_id = resource_id
      where why.stood_id = appointment.appointment_id) as reasons
  from appointment join service using (service_id)
  where appointment_id in (select stood_id from why)
  order by during, appointment_id`

/** How many are to be mended. */
export const countToMend = async (sql: Sql, standing: Standing): Promise<number> => {
  const [row] = await sql<[{ count: number }]>`
    with ${unfit(sql, standing)} select count(distinct stood_id) as count from why`
  return row.count
}
