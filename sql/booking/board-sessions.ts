import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { servedHow } from './served-how.ts'

/** A session of an organisation's own services on a day: references, and nothing that a party is called. */
export interface SessionOnBoard {
  readonly appointmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly state: 'booked' | 'arrived' | 'completed' | 'missed' | 'unclear'
  /** How often it was changed: of two who move it at once, the second is refused. */
  readonly sequence: number
  /** Minutes from one start of its service to the next. */
  readonly startsEvery: number
  readonly serviceZh: string
  readonly serviceEn: string
  /** The parties', one or two. */
  readonly references: readonly string[]
  readonly roomIds: readonly number[]
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
  readonly workers: readonly string[]
  /** Somebody has not filled in their side yet (R14). */
  readonly unfilled: boolean
  /** Cancelled by link, and kept until a voice confirms it (R16). */
  readonly heldToCancel: boolean
}

/**
 * The sessions of an organisation that start on a day and are not cancelled, in order (R60); not how two are met, which would tell what
 * one of them answered (R15).
 * @param day 'YYYY-MM-DD'.
 */
export const sessionsOfDay = (sql: Sql, { organisationId }: OwnOrganisation, day: string) => sql<
  SessionOnBoard[]
>`
  select appointment_id, lower(during) as starts, upper(during) as ends, state, appointment.sequence,
    starts_every, service.name_zh as service_zh, service.name_en as service_en,
    ${servedHow(sql)},
    array(
      select room_id from appointment_room
      where appointment_room.appointment_id = appointment.appointment_id order by room_id) as room_ids,
    exists (
      select from party
      where party.appointment_id = appointment.appointment_id and reach_by is null and withdrawn_at is null
        and erased_at is null) as unfilled,
    cancel_asked_at is not null and state = 'booked' as held_to_cancel
  from appointment join service using (service_id)
  where organisation_id = ${organisationId} and state <> 'cancelled'
    and lower(during) >= here(${day}::date) and lower(during) < here(${day}::date + 1)
  order by during, appointment_id`
