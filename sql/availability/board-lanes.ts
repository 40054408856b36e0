import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { daysOpened, hoursThere } from './hours-there.ts'

/** A room or a person of an organisation's day: when it can be had by its week, and what was taken off that. */
export interface Lane {
  readonly resourceId: number
  readonly kind: 'room' | 'person'
  readonly nameZh: string
  readonly nameEn: string
  /** Where a room is; null for a person. */
  readonly placeZh: string | null
  readonly placeEn: string | null
  /** Half-open spans, in order; as many starts as ends. */
  readonly thereFrom: readonly DateTime[]
  readonly thereUntil: readonly DateTime[]
  /** Leave and court of a person, closures of a room's place (R9b), clipped to the day. */
  readonly awayFrom: readonly DateTime[]
  readonly awayUntil: readonly DateTime[]
  readonly awayKinds: readonly ('away' | 'court' | 'closed')[]
}

/**
 * What the board of a day shows across: the rooms that an organisation's services ask for, by place; then everybody who belongs to it
 * on that day, and whoever else serves one of its sessions.
 * @param day 'YYYY-MM-DD'.
 */
export const lanesOfDay = (sql: Sql, { organisationId }: OwnOrganisation, day: string) => sql<Lane[]>`
  with ${daysOpened(sql, { organisationId, from: day, days: 1 })},
  served as materialized (
    select appointment_id from appointment join service using (service_id)
    where organisation_id = ${organisationId} and state <> 'cancelled'
      and lower(during) >= here(${day}::date) and lower(during) < here(${day}::date + 1)),
  lane as (
    select room_id as resource_id, 'room' as kind, room.name_zh, room.name_en,
      place.name_zh as place_zh, place.name_en as place_en, place_id, standing = 'in_use' as can_be_had
    from room join place using (place_id)
    where exists (
        select from service join service_room using (service_id)
        where organisation_id = ${organisationId} and service.place_id = room.place_id and use = any(uses))
      or room_id in (select room_id from appointment_room join served using (appointment_id))
    union all
    select person_id, 'person', name, name, null, null, null, standing = 'active'
    from person
    where (standing <> 'left' and exists (
        select from affiliation
        where affiliation.person_id = person.person_id and organisation_id = ${organisationId}
          and affiliation.during @> ${day}::date))
      or person_id in (select person_id from appointment_worker join served using (appointment_id))),
  ${hoursThere(sql, sql`select resource_id from lane where kind = 'person'`)},
  away as materialized (
    select person_id as resource_id, leave.kind, leave.during * whole as during
    from day join leave on leave.during && whole
    where person_id in (select resource_id from lane)
    union all
    select room_id, 'closed', closure.during * whole
    from day join closure on closure.during && whole join room using (place_id))
  select lane.resource_id, lane.kind, name_zh, name_en, place_zh, place_en,
    array(select lower(one) from unnest(had.hours) one order by one) as there_from,
    array(select upper(one) from unnest(had.hours) one order by one) as there_until,
    coalesce(off.since, '{}') as away_from, coalesce(off.until, '{}') as away_until,
    coalesce(off.kinds, '{}') as away_kinds
  from lane
    left join lateral (
      select hours from there where person_id = lane.resource_id and lane.kind = 'person'
      union all
      select hours from opened where place_id = lane.place_id) had on can_be_had
    left join lateral (
      select array_agg(lower(during) order by during) as since, array_agg(upper(during) order by during) as until,
        array_agg(kind order by during) as kinds
      from away where resource_id = lane.resource_id) off on true
  order by lane.kind desc, place_id, resource_id`
