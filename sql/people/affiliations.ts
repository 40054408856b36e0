import type { Sql } from '../connect.ts'

export interface Affiliation {
  readonly organisationId: number
  readonly nameZh: string
  readonly nameEn: string
  readonly since: string
  /** Its last day; null while none is set. */
  readonly until: string | null
  readonly share: number
}

/** For whom somebody works, worked or will, the newest first. */
export const affiliationsOf = (sql: Sql, personId: number) => sql<Affiliation[]>`
  select organisation_id, name_zh, name_en, lower(during) as since, upper(during) - 1 as until, share::float8 as share
  from affiliation join organisation using (organisation_id)
  where person_id = ${personId} order by during desc, organisation_id`
