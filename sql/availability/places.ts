import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** What somebody writes about a place. */
export interface PlaceWritten {
  readonly nameZh: string
  readonly nameEn: string
  /** All that a message may tell of it (R30): 二楼. */
  readonly saidZh: string
  readonly saidEn: string
  readonly worksOnMakeUpDays: boolean
}

export interface PlaceShown extends PlaceWritten {
  readonly placeId: number
  readonly version: number
}

/** A place by its names alone. */
export type PlaceNamed = Pick<PlaceShown, 'placeId' | 'nameZh' | 'nameEn'>

/** Every place, in the order in which they came. */
export const places = (sql: Sql) => sql<PlaceShown[]>`
  select place_id, name_zh, name_en, said_zh, said_en, works_on_make_up_days, version
  from place order by place_id`

/** In a statement over place: whether it is one where an organisation works, or any. */
export const whereWorks = (sql: Sql, of: OwnOrganisation | 'the whole park') =>
  of === 'the whole park'
    ? sql`true`
    : sql`
      exists (
        select from service own
        where own.place_id = place.place_id and own.organisation_id = ${of.organisationId})`

/** Every place, or those where an organisation works, in the order in which they came. */
export const placesOf = (sql: Sql, of: OwnOrganisation | 'the whole park') => sql<PlaceNamed[]>`
  select place_id, name_zh, name_en from place
  where ${whereWorks(sql, of)}
  order by place_id`

/** One of them; undefined when there is none. */
export const placeOf = async (sql: Sql, placeId: number | null) => {
  const [row] = await sql<PlaceShown[]>`
    select place_id, name_zh, name_en, said_zh, said_en, works_on_make_up_days, version
    from place where place_id = ${placeId}`
  return row
}

/** Adds one under a name of its own, and gives its number. */
export const insertPlace = async (sql: Sql, slug: string, place: PlaceWritten): Promise<number> => {
  const { nameZh, nameEn, saidZh, saidEn, worksOnMakeUpDays } = place
  const [{ placeId }] = await sql<[{ placeId: number }]>`
    insert into place (slug, name_zh, name_en, said_zh, said_en, works_on_make_up_days)
    values (${slug}, ${nameZh}, ${nameEn}, ${saidZh}, ${saidEn}, ${worksOnMakeUpDays})
    returning place_id`
  return placeId
}

/** Writes one anew. */
export const updatePlace = (sql: Sql, placeId: number, place: PlaceWritten) => sql`
  update place set name_zh = ${place.nameZh}, name_en = ${place.nameEn}, said_zh = ${place.saidZh},
    said_en = ${place.saidEn}, works_on_make_up_days = ${place.worksOnMakeUpDays}
  where place_id = ${placeId}`

/**
 * Takes a place and its hours to be edited by one alone until the transaction ends.
 * @returns whether it still was as whoever edits it saw it.
 */
export const takePlaceVersion = async (sql: Sql, placeId: number, version: number): Promise<boolean> => {
  const { count } = await sql`
    update place set version = version + 1 where place_id = ${placeId} and version = ${version}`
  return count > 0
}
