import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Standing } from './directory.ts'

export interface PersonExported {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly languages: string[]
  readonly share: number
  readonly standing: Standing
  /** What is valid today, or will be. */
  readonly certificates: readonly {
    readonly zh: string
    readonly en: string
    readonly number: string | null
    readonly issuer: string | null
    readonly since: string
    readonly until: string | null
  }[]
}

/** Everybody who belongs to an organisation today or will, once, with what they hold, by name. */
export const peopleExported = (sql: Sql, { organisationId }: OwnOrganisation, today: string) => sql<
  PersonExported[]
>`
  select name, phone, email, languages, share::float8 as share, standing,
    coalesce((
      select jsonb_agg(jsonb_build_object('zh', name_zh, 'en', name_en, 'number', number, 'issuer', issuer,
          'since', lower(valid), 'until', upper(valid) - 1) order by code, valid)
      from held_qualification join qualification on code = qualification
      where held_qualification.person_id = person.person_id
        and (upper_inf(valid) or upper(valid) > ${today}::date)), '[]') as certificates
  from person join (
    select distinct on (person_id) person_id, share from affiliation
    where organisation_id = ${organisationId} and (upper_inf(during) or upper(during) > ${today}::date)
    order by person_id, during) own using (person_id)
  order by name, person_id`
