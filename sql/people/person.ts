import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Standing } from './directory.ts'

/** Somebody who works here, as a coordinator of theirs sees them. */
export interface PersonShown {
  readonly personId: number
  readonly name: string
  /** Neither of whoever has left: how they are reached now is theirs, and another organisation's. */
  readonly phone: string | null
  readonly email: string | null
  readonly languages: string[]
  /** Of this organisation: whoever has gone from it has left, whatever they do elsewhere. */
  readonly standing: Standing
  /** The first day without them, where one is said and to come. */
  readonly leavesOn: string | null
  /** Counts every change of what is known of them, by whomever. */
  readonly version: number
  /** What of them this organisation has (R41). */
  readonly share: number
  readonly weeklyMinutes: number
  /** Whether they have an account to sign in with. */
  readonly invited: boolean
}

/** Somebody who belongs to an organisation or did; undefined for whoever never has (R61). */
export const personOf = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  personId: number,
  today: string,
): Promise<PersonShown | undefined> => {
  const [row] = await sql<PersonShown[]>`
    select person_id, name, case when still then phone end as phone, case when still then email end as email, languages,
      exists (select from account where account.person_id = person.person_id) as invited,
      version, share::float8 as share, case when still then standing else 'left' end as standing,
      case when still then upper(during) end as leaves_on,
      coalesce((
        select sum(extract(epoch from upper(hours) - lower(hours)) / 60) from working_hours
        where working_hours.person_id = person.person_id and valid @> ${today}::date), 0)::int as weekly_minutes
    from person join affiliation using (person_id)
      cross join lateral (
        select standing <> 'left' and (upper_inf(during) or upper(during) > ${today}::date) as still) s
    where person_id = ${personId} and organisation_id = ${organisationId}
    order by during desc limit 1`
  return row
}
