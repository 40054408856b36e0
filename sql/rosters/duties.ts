import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export const purposes = ['post', 'safety', 'second_person'] as const

/** What somebody writes about a duty. */
export interface DutyWritten {
  readonly nameZh: string
  readonly nameEn: string
  /** Where it stands: a room, and so its place; or a place alone. */
  readonly roomId: number | null
  readonly placeId: number
  readonly purpose: (typeof purposes)[number]
  /** The organisations whose people hold it together with the own. */
  readonly along: readonly number[]
}

export interface DutyShown extends DutyWritten {
  readonly dutyId: number
  readonly version: number
  /** 'YYYY-MM-DD', the first day on which it is held no more. */
  readonly endedOn: string | null
  readonly placeZh: string
  readonly placeEn: string
  readonly roomZh: string | null
  readonly roomEn: string | null
  readonly alongZh: readonly string[]
  readonly alongEn: readonly string[]
}

const shown = (sql: Sql, { organisationId }: OwnDuties) => sql`
  select duty_id, duty.name_zh, duty.name_en, duty.room_id, purpose, duty.version, ended_on,
    place.place_id, place.name_zh as place_zh, place.name_en as place_en, room.name_zh as room_zh, room.name_en as room_en,
    coalesce(array_agg(organisation.organisation_id order by organisation.organisation_id)
      filter (where organisation.organisation_id is not null), '{}') as along,
    coalesce(array_agg(organisation.name_zh order by organisation.organisation_id)
      filter (where organisation.organisation_id is not null), '{}') as along_zh,
    coalesce(array_agg(organisation.name_en order by organisation.organisation_id)
      filter (where organisation.organisation_id is not null), '{}') as along_en
  from duty left join room using (room_id) join place on place.place_id = coalesce(room.place_id, duty.place_id)
    left join duty_organisation using (duty_id)
    left join organisation on organisation.organisation_id = duty_organisation.organisation_id
      and organisation.organisation_id is distinct from ${organisationId}
  where duty.organisation_id is not distinct from ${organisationId}`
const each = (sql: Sql) => sql`group by duty_id, room.room_id, place.place_id`

/** The duties of an organisation, those that are held no more last. */
export const dutiesOf = (sql: Sql, own: OwnDuties) => sql<DutyShown[]>`
  ${shown(sql, own)} ${each(sql)} order by ended_on is not null, duty_id`

/** One of them; undefined for any other, and for none (R61). */
export const dutyAt = async (sql: Sql, own: OwnDuties, dutyId: number | null) => {
  const [row] = await sql<DutyShown[]>`${shown(sql, own)} and duty_id = ${dutyId} ${each(sql)}`
  return row
}

const along = (sql: Sql, { organisationId }: OwnDuties, { along }: DutyWritten) => sql`
  select organisation_id from organisation
  where organisation_id = ${organisationId} or organisation_id = any(${[...along]}::bigint[])`

/** Adds a duty of an organisation, and gives its number. */
export const insertDuty = async (sql: Sql, own: OwnDuties, duty: DutyWritten): Promise<number> => {
  const [{ dutyId }] = await sql<[{ dutyId: number }]>`
    with made as (
      insert into duty (organisation_id, room_id, place_id, purpose, name_zh, name_en)
      values (${own.organisationId}, ${duty.roomId}, ${duty.placeId}, ${duty.purpose}, ${duty.nameZh}, ${duty.nameEn})
      returning duty_id),
    holders as (
      insert into duty_organisation (duty_id, organisation_id)
      select duty_id, organisation_id from made, (${along(sql, own, duty)}) theirs)
    select duty_id from made`
  return dutyId
}

/** Writes one anew. @returns whether it still was as whoever writes it saw it. */
export const updateDuty = async (
  sql: Sql,
  dutyId: number,
  { nameZh, nameEn, roomId, placeId, purpose, version }: DutyWritten & { readonly version: number },
): Promise<boolean> => {
  const { count } = await sql`
    update duty set name_zh = ${nameZh}, name_en = ${nameEn}, room_id = ${roomId}, place_id = ${placeId},
      purpose = ${purpose}, version = version + 1
    where duty_id = ${dutyId} and version = ${version}`
  return count === 1
}

/** Says anew whose people hold a duty. */
export const replaceHolders = async (sql: Sql, own: OwnDuties, dutyId: number, duty: DutyWritten) => {
  await sql`delete from duty_organisation where duty_id = ${dutyId}`
  await sql`
    insert into duty_organisation (duty_id, organisation_id)
    select ${dutyId}, organisation_id from (${along(sql, own, duty)}) theirs`
}

/**
 * Raises the version of a duty whose week or holders change, and so makes everybody else who changes it wait.
 * @returns whether it still was as whoever changes it saw it.
 */
export const raiseDutyVersion = async (sql: Sql, dutyId: number, version: number): Promise<boolean> => {
  const { count } = await sql`
    update duty set version = version + 1 where duty_id = ${dutyId} and version = ${version}`
  return count === 1
}

/** From a day on a duty is held no more: its week ends with it. @param day 'YYYY-MM-DD' */
export const endDuty = (sql: Sql, dutyId: number, day: string) => sql`
  update duty set ended_on = ${day}::date where duty_id = ${dutyId}`
