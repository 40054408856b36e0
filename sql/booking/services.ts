import type { OwnOrganisation, Receptionist } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A service as visitors are shown it, with where it is held. */
export interface ServiceShown {
  readonly serviceId: number
  readonly code: string
  readonly address: string
  readonly door: number
  readonly nameZh: string
  readonly nameEn: string
  readonly aboutZh: string
  readonly aboutEn: string
  readonly minutes: number
  readonly partiesLeast: number
  readonly partiesMost: number
  readonly format: 'alone' | 'together' | 'separate_rooms' | 'family'
  readonly shows: 'week' | 'next_three'
  readonly horizonDays: number
  readonly leadMinutes: number
  readonly placeSlug: string
  readonly saidZh: string
  readonly saidEn: string
  readonly placeZh: string
  readonly placeEn: string
  /** Why it takes no bookings and what to do instead; null in both languages while it takes them. */
  readonly closedBecauseZh: string | null
  readonly closedBecauseEn: string | null
  /** Held on some Monday to Friday before 18:00. */
  readonly days: boolean
  /** Held on some day from 18:00. */
  readonly evenings: boolean
  /** Held on some Saturday or Sunday. */
  readonly weekends: boolean
  /** Somebody comes alone to a lawyer, and may name the other side (R19a). */
  readonly withLawyer: boolean
}

/** When in a week it is held is said by its own hours, or by its place when it has none. */
const shown = (sql: Sql) => sql`
  select service_id, code, address, door, service.name_zh, service.name_en, about_zh, about_en, minutes,
    parties_least, parties_most, format, shows, horizon_days, lead_minutes,
    place.slug as place_slug, said_zh, said_en, place.name_zh as place_zh, place.name_en as place_en,
    closed_because_zh, closed_because_en, days, evenings, weekends,
    parties_most = 1 and exists (
      select from service_need
      where service_need.service_id = service.service_id and 'lawyer' = any(qualifications)) as with_lawyer
  from service join place using (place_id)
    cross join lateral (
      select coalesce(bool_or(weekday <= 5 and lower(hours) < '18:00'), false) as days,
        coalesce(bool_or(upper(hours) > '18:00'), false) as evenings,
        coalesce(bool_or(weekday > 5), false) as weekends
      from (
        select weekday, hours from service_hours where service_hours.service_id = service.service_id
        union all
        select weekday, hours from opening where opening.place_id = service.place_id and not exists (
          select from service_hours where service_hours.service_id = service.service_id)) held) week`

/** The services behind a door of the home page, closed ones too, in the order in which they were set up. */
export const servicesOfDoor = (sql: Sql, door: number) => sql<ServiceShown[]>`
  ${shown(sql)} where door = ${door} order by service_id`

/** The service at an opaque address; undefined when there is none. */
export const serviceAt = async (sql: Sql, address: string): Promise<ServiceShown | undefined> => {
  const [row] = await sql<ServiceShown[]>`${shown(sql)} where address = ${address}`
  return row
}

/** Services by what they are called in SQL and for staff, such as 'protection-order', in the order asked for; closed ones too. */
export const servicesOfCodes = (sql: Sql, codes: readonly string[]) => sql<ServiceShown[]>`
  ${shown(sql)} where code = any(${[...codes]}::text[]) order by array_position(${[...codes]}::text[], code)`

/** The services that the desk books for somebody: all that take bookings. */
export const servicesAtDesk = (sql: Sql, _desk: Receptionist) => sql<ServiceShown[]>`
  ${shown(sql)} where closed_because_zh is null order by service_id`

/** The services of one's own organisation that take bookings. */
export const servicesOfOwn = (sql: Sql, { organisationId }: OwnOrganisation) => sql<ServiceShown[]>`
  ${shown(sql)} where closed_because_zh is null and organisation_id = ${organisationId} order by service_id`

/** Of those services the first that a person may serve, or that asks for such a room where it is held; undefined when none does. */
export const codeForLane = async (
  sql: Sql,
  resourceId: number,
  codes: readonly string[],
): Promise<string | undefined> => {
  const [row] = await sql<{ code: string }[]>`
    select code from service
    where code = any(${[...codes]}::text[]) and (
      exists (select from service_worker
        where service_worker.service_id = service.service_id and person_id = ${resourceId})
      or exists (select from service_room join room on use = any(uses)
        where service_room.service_id = service.service_id and room.place_id = service.place_id
          and room_id = ${resourceId}))
    order by service_id limit 1`
  return row?.code
}

/** The service of an appointment. */
export const serviceOfAppointment = async (sql: Sql, appointmentId: number): Promise<ServiceShown> => {
  const [row] = await sql<[ServiceShown]>`
    ${shown(sql)} where service_id = (select service_id from appointment where appointment_id = ${appointmentId})`
  return row
}

export interface DoorHeld {
  readonly door: number
  readonly services: number
  /** The address of the first of them. */
  readonly address: string
  /** Where the quiet fifth line of the home page leads (R66), the same in every row; null when there is no such service. */
  readonly fifth: string | null
}

/** The doors behind which there is something, and how much. */
export const doorsHeld = (sql: Sql) => sql<DoorHeld[]>`
  select door, count(*)::int as services, (array_agg(address order by service_id))[1] as address,
    (select address from service where code = 'protection-order') as fifth
  from service group by door order by door`
