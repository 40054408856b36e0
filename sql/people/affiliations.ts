import type { OwnOrganisation } from '../accounts/staff.ts'
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

/** For whom somebody works, worked or will, the newest first. @param own the only organisation of which it is told, or null. */
export const affiliationsOf = (sql: Sql, personId: number, own: OwnOrganisation | null) => sql<Affiliation[]>`
  select organisation_id, name_zh, name_en, lower(during) as since, upper(during) - 1 as until, share::float8 as share
  from affiliation join organisation using (organisation_id)
  where person_id = ${personId}
    and (${own?.organisationId ?? null}::bigint is null or organisation_id = ${own?.organisationId ?? null}::bigint)
  order by during desc, organisation_id`
