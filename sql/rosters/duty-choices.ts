import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export interface RoomOfPlace {
  readonly roomId: number
  readonly placeId: number
  readonly nameZh: string
  readonly nameEn: string
  readonly placeZh: string
  readonly placeEn: string
}

/** Every room of the park that is in use, place by place: where a duty can stand. */
export const roomsToStandIn = (sql: Sql) => sql<RoomOfPlace[]>`
  select room_id, place.place_id, room.name_zh, room.name_en, place.name_zh as place_zh, place.name_en as place_en
  from room join place using (place_id) where standing = 'in_use' order by place.place_id, room_id`

export interface OrganisationNamed {
  readonly organisationId: number
  readonly nameZh: string
  readonly nameEn: string
}

/** Every other organisation of the park: its people can hold a duty along with the own. */
export const otherOrganisations = (sql: Sql, { organisationId }: OwnDuties) => sql<OrganisationNamed[]>`
  select organisation_id, name_zh, name_en from organisation
  where organisation_id is distinct from ${organisationId} order by organisation_id`
