import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Somebody who comes, by reference: where to, and what is to be ready. */
export interface ComingOnCard {
  readonly reference: string
  readonly arrives: DateTime
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly along: readonly ('child' | 'elder')[]
}

/**
 * Who comes to an organisation's services on a day, in the order in which they arrive; nothing that they are called (R60, R69).
 * @param day 'YYYY-MM-DD'.
 */
export const comingOnDay = (sql: Sql, { organisationId }: OwnOrganisation, day: string) => sql<
  ComingOnCard[]
>`
  select reference, arrives_at as arrives, prepare, along,
    array(
      select name_zh from appointment_room join room using (room_id)
      where appointment_room.appointment_id = appointment.appointment_id
        and coalesce(for_party, ordinal) = ordinal order by room_id) as rooms_zh,
    array(
      select name_en from appointment_room join room using (room_id)
      where appointment_room.appointment_id = appointment.appointment_id
        and coalesce(for_party, ordinal) = ordinal order by room_id) as rooms_en
  from appointment join service using (service_id) join party using (appointment_id)
  where organisation_id = ${organisationId} and state not in ('cancelled', 'missed') and withdrawn_at is null
    and lower(during) >= here(${day}::date) and lower(during) < here(${day}::date + 1)
  order by arrives_at, reference`

/** A call that nobody has made yet, by reference. */
export interface CallOnCard {
  readonly reference: string
  /** When it may be made that day; null when there is no such hour (R31). */
  readonly starts: DateTime | null
  readonly ends: DateTime | null
}

/**
 * Whom an organisation has to ring on a day, or should have before it (R36).
 * @param day 'YYYY-MM-DD'.
 */
export const callsOnDay = (sql: Sql, { organisationId }: OwnOrganisation, day: string) => sql<CallOnCard[]>`
  select reference,
    -- greatest and least pass over what is null: of no hour at all they would make the whole day.
    case when not isempty(ring_between) then greatest(lower(ring_between), here(${day}::date)) end as starts,
    case when not isempty(ring_between) then least(upper(ring_between), here(${day}::date + 1)) end as ends
  from ring join party using (party_id) join appointment using (appointment_id) join service using (service_id)
  where outcome is null and organisation_id = ${organisationId}
    and (isempty(ring_between) or ring_between && span(daterange(${day}::date, ${day}::date + 1)))
  order by starts nulls first, ring_id`
