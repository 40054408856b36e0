import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Presence that is counted (R48): a shift of a duty, or an appointment of a service outside of one. */
export interface Presence {
  readonly personId: number
  readonly organisationId: number
  /** 'YYYY-MM-DD' */
  readonly onDay: string
  readonly minutes: number
  readonly dutyId: number | null
  readonly serviceId: number | null
  /** Whatever it is counted for: a second entry of it breaks presence_is_counted_once. */
  readonly source: string
}

/** By whom something is entered; null: by the house itself. */
export interface Entering {
  readonly at: DateTime
  readonly accountId: number | null
}

/** Adds presence to the ledger. @throws the constraint presence_is_counted_once */
export const insertPresence = (sql: Sql, presence: readonly Presence[], { at, accountId }: Entering) => sql`
  insert into volunteer_minutes
    (person_id, organisation_id, on_day, minutes, duty_id, service_id, source, entered_by, entered_at)
  select person_id, organisation_id, on_day, minutes, duty_id, service_id, source, ${accountId}::bigint, ${at}
  from unnest(${presence.map(({ personId }) => personId)}::bigint[], ${presence.map(one => one.organisationId)}::bigint[],
    ${presence.map(({ onDay }) => onDay)}::date[], ${presence.map(({ minutes }) => minutes)}::int[],
    ${presence.map(({ dutyId }) => dutyId)}::bigint[], ${presence.map(({ serviceId }) => serviceId)}::bigint[],
    ${presence.map(({ source }) => source)}::text[])
    as counted (person_id, organisation_id, on_day, minutes, duty_id, service_id, source)`

/**
 * The presence of everybody who served an appointment, in its shown minutes and for the organisation of its service; not of whoever
 * had it within a shift, whose shift is counted (R9, R48).
 */
export const presenceAt = (sql: Sql, appointmentId: number) => sql<Presence[]>`
  select distinct person_id, organisation_id, day_here(lower(during)) as on_day,
    (extract(epoch from upper(during) - lower(during)) / 60)::int as minutes, null::bigint as duty_id, service_id,
    'appointment/' || appointment_id || '/person/' || person_id as source
  from appointment join service using (service_id) join appointment_worker using (appointment_id)
  where appointment_id = ${appointmentId} and person_id is not null and not exists (
    select from reservation
    where reservation.appointment_id = appointment.appointment_id and resource_id = person_id and within is not null)`
