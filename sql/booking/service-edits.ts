import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { OwnService } from './own-services.ts'

/** What one row of a service holds of what its coordinators set. */
export type ServiceSet = Omit<
  OwnService,
  | 'serviceId'
  | 'code'
  | 'version'
  | 'closedBecauseZh'
  | 'closedBecauseEn'
  | 'needs'
  | 'rooms'
  | 'hours'
  | 'serving'
>

/** Which service is meant, as it was when a form of it was shown. */
export interface Edited {
  readonly serviceId: number
  readonly version: number
}

/** Sets a service; false when it is not as it was shown any more. */
export const updateService = async (
  sql: Sql,
  { serviceId, version }: Edited,
  set: ServiceSet,
): Promise<boolean> => {
  const { count } = await sql`
    update service set version = version + 1, name_zh = ${set.nameZh}, name_en = ${set.nameEn},
      about_zh = ${set.aboutZh}, about_en = ${set.aboutEn}, brand_id = ${set.brandId}, fed_by_duty = ${set.fedByDuty}, place_id = ${set.placeId},
      door = ${set.door}, minutes = ${set.minutes}, minutes_before = ${set.minutesBefore},
      minutes_after = ${set.minutesAfter}, starts_every = ${set.startsEvery}, lead_minutes = ${set.leadMinutes},
      horizon_days = ${set.horizonDays}, parties_least = ${set.partiesLeast}, parties_most = ${set.partiesMost},
      format = ${set.format}, shows = ${set.shows}, cancelled_by_voice = ${set.cancelledByVoice}
    where service_id = ${serviceId} and version = ${version}`
  return count === 1
}

/** Raises the version of a service whose lines alone change; false when it is not as it was shown any more. */
export const raiseVersion = async (sql: Sql, { serviceId, version }: Edited): Promise<boolean> => {
  const { count } = await sql`
    update service set version = version + 1 where service_id = ${serviceId} and version = ${version}`
  return count === 1
}

/** Takes no new bookings for a reason, or with null in both languages takes them again; false as above. */
export const updateClosed = async (
  sql: Sql,
  { serviceId, version }: Edited,
  { zh, en }: { readonly zh: string | null; readonly en: string | null },
): Promise<boolean> => {
  const { count } = await sql`
    update service set version = version + 1, closed_because_zh = ${zh}, closed_because_en = ${en}
    where service_id = ${serviceId} and version = ${version}`
  return count === 1
}

/** What a new service may be called, the first that is free is taken. */
export interface Candidates {
  readonly codes: readonly string[]
  readonly addresses: readonly string[]
}

export interface Added {
  readonly serviceId: number
  readonly code: string
}

/** Adds a service of an organisation; undefined when none of the candidates was free. */
export const insertService = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  { codes, addresses }: Candidates,
  set: ServiceSet,
): Promise<Added | undefined> => {
  const [row] = await sql<Added[]>`
    insert into service (code, address, organisation_id, brand_id, place_id, door, name_zh, name_en, about_zh, about_en,
      minutes, minutes_before, minutes_after, starts_every, lead_minutes, horizon_days, parties_least, parties_most,
      format, shows, cancelled_by_voice, fed_by_duty)
    select (
        select given from unnest(${[...codes]}::text[]) with ordinality as c (given, position)
        where not exists (select from service where code = given) order by position limit 1), (
        select given from unnest(${[...addresses]}::text[]) as a (given)
        where not exists (select from service where address = given) limit 1),
      ${organisationId}, ${set.brandId}, ${set.placeId}, ${set.door}, ${set.nameZh}, ${set.nameEn}, ${set.aboutZh},
      ${set.aboutEn}, ${set.minutes}, ${set.minutesBefore}, ${set.minutesAfter}, ${set.startsEvery},
      ${set.leadMinutes}, ${set.horizonDays}, ${set.partiesLeast}, ${set.partiesMost}, ${set.format}, ${set.shows},
      ${set.cancelledByVoice}, ${set.fedByDuty}
    on conflict do nothing
    returning service_id, code`
  return row
}
