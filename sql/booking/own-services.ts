import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A service as a list of its organisation's shows it. */
export interface OwnServiceInList {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
  readonly minutes: number
  readonly placeZh: string
  readonly placeEn: string
  /** Why it takes no bookings; null while it takes them. */
  readonly closedBecauseZh: string | null
  readonly closedBecauseEn: string | null
  /** How many people may serve it and are there. */
  readonly serving: number
  /** How many of its appointments are to come. */
  readonly toCome: number
  /** It is held after 18:00 too. */
  readonly evenings: boolean
  /** Its place has a duty whose people are the second person then (R9a). */
  readonly watched: boolean
}

/** The services of an organisation, door by door, in the order in which they were set up. */
export const ownServices = (sql: Sql, { organisationId }: OwnOrganisation, at: DateTime) => sql<
  OwnServiceInList[]
>`
  select code, service.name_zh, service.name_en, minutes, place.name_zh as place_zh, place.name_en as place_en,
    closed_because_zh, closed_because_en, (
      select count(*) from service_worker join person using (person_id)
      where service_worker.service_id = service.service_id and standing = 'active') as serving, (
      select count(*) from appointment
      where appointment.service_id = service.service_id and state = 'booked' and lower(during) > ${at}) as to_come,
    exists (
      select from opening
      where opening.place_id = service.place_id and upper(opening.hours) > '18:00' and (
        not exists (select from service_hours where service_hours.service_id = service.service_id)
        or exists (
          select from service_hours
          where service_hours.service_id = service.service_id and service_hours.weekday = opening.weekday
            and upper(service_hours.hours) > '18:00'))) as evenings,
    exists (
      select from duty left join room using (room_id)
      where purpose = 'second_person' and coalesce(room.place_id, duty.place_id) = service.place_id
        and (ended_on is null or ended_on > day_here(${at}))) as watched
  from service join place using (place_id)
  where organisation_id = ${organisationId}
  order by door, service_id`

/** A line of what a service asks for: one of these, how many. */
export interface Line {
  readonly of: readonly string[]
  readonly number: number
}

/** A service as its organisation's coordinators set it. */
export interface OwnService {
  readonly serviceId: number
  readonly code: string
  readonly version: number
  readonly nameZh: string
  readonly nameEn: string
  readonly aboutZh: string
  readonly aboutEn: string
  readonly brandId: number | null
  /** The duty in whose published shifts it is open (R9); null: in the hours of its people. */
  readonly fedByDuty: number | null
  readonly placeId: number
  readonly door: number
  readonly minutes: number
  readonly minutesBefore: number
  readonly minutesAfter: number
  readonly startsEvery: number
  readonly leadMinutes: number
  readonly horizonDays: number
  readonly partiesLeast: number
  readonly partiesMost: number
  readonly format: 'alone' | 'together' | 'separate_rooms' | 'family'
  readonly shows: 'week' | 'next_three'
  readonly cancelledByVoice: boolean
  readonly closedBecauseZh: string | null
  readonly closedBecauseEn: string | null
  readonly needs: readonly Line[]
  readonly rooms: readonly Line[]
  /** Empty: all the hours of its place. */
  readonly hours: readonly { readonly weekday: number; readonly from: string; readonly to: string }[]
  /** Who may serve it, whatever their standing. */
  readonly serving: readonly number[]
}

/** A service of an organisation by what staff and programs call it; undefined when it has none of that code. */
export const ownService = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  code: string,
): Promise<OwnService | undefined> => {
  const [row] = await sql<OwnService[]>`
    select service_id, code, version, name_zh, name_en, about_zh, about_en, brand_id, fed_by_duty, place_id, door,
      minutes, minutes_before, minutes_after, starts_every, lead_minutes, horizon_days,
      parties_least, parties_most, format, shows, cancelled_by_voice, closed_because_zh, closed_because_en,
      coalesce((
        select jsonb_agg(jsonb_build_object('of', qualifications, 'number', people) order by service_need_id)
        from service_need where service_need.service_id = service.service_id), '[]') as needs,
      coalesce((
        select jsonb_agg(jsonb_build_object('of', uses, 'number', rooms) order by service_room_id)
        from service_room where service_room.service_id = service.service_id), '[]') as rooms,
      coalesce((
        select jsonb_agg(jsonb_build_object('weekday', weekday,
          'from', to_char(lower(hours), 'HH24:MI'), 'to', to_char(upper(hours), 'HH24:MI')) order by weekday, hours)
        from service_hours where service_hours.service_id = service.service_id), '[]') as hours,
      array(
        select person_id from service_worker
        where service_worker.service_id = service.service_id order by person_id) as serving
    from service
    where organisation_id = ${organisationId} and code = ${code}`
  return row
}

/** How many appointments of a service are to come. */
export const countToCome = async (sql: Sql, serviceId: number, at: DateTime): Promise<number> => {
  const [row] = await sql<[{ count: number }]>`
    select count(*) as count from appointment
    where service_id = ${serviceId} and state = 'booked' and lower(during) > ${at}`
  return row.count
}
