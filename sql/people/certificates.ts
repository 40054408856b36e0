import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export interface Certificate {
  readonly certificateId: number
  readonly qualification: string
  readonly nameZh: string
  readonly nameEn: string
  readonly number: string | null
  readonly issuer: string | null
  readonly since: string
  /** Its last day; null when it has none. */
  readonly until: string | null
  readonly daysLeft: number | null
  readonly checkedAt: DateTime | null
  /** Who has seen it; null when nobody has, or an account without a person did. */
  readonly checkedBy: string | null
  /** Another of the same kind goes on from where it ends. */
  readonly renewed: boolean
}

/** What somebody can show and could, the newest of each kind first. */
export const certificatesOf = (sql: Sql, personId: number, today: string) => sql<Certificate[]>`
  select held_qualification_id as certificate_id, qualification, name_zh, name_en, number, issuer,
    lower(valid) as since, upper(valid) - 1 as until,
    upper(valid) - 1 - ${today}::date as days_left, checked_at, checker.name as checked_by,
    exists (
      select from held_qualification later
      where later.person_id = held_qualification.person_id and later.qualification = held_qualification.qualification
        and lower(later.valid) >= upper(held_qualification.valid)) as renewed
  from held_qualification join qualification on code = qualification
    left join account on account_id = checked_by left join person checker on checker.person_id = account.person_id
  where held_qualification.person_id = ${personId}
  order by qualification, valid desc`

export interface RunningOut {
  readonly personId: number
  readonly name: string
  readonly nameZh: string
  readonly nameEn: string
  /** Its last day. */
  readonly until: string
  readonly daysLeft: number
}

/** Certificates of an organisation's people that run out within `days` and are not renewed, the next to do so first. */
export const certificatesRunningOut = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  today: string,
  days: number,
) => sql<RunningOut[]>`
  select person_id, name, name_zh, name_en, upper(valid) - 1 as until, upper(valid) - 1 - ${today}::date as days_left
  from held_qualification join person using (person_id) join qualification on code = qualification
  where valid @> ${today}::date and upper(valid) - 1 - ${today}::date <= ${days}::int and standing <> 'left'
    and exists (
      select from affiliation where affiliation.person_id = person.person_id
        and organisation_id = ${organisationId} and during @> ${today}::date)
    and not exists (
      select from held_qualification later
      where later.person_id = held_qualification.person_id and later.qualification = held_qualification.qualification
        and lower(later.valid) >= upper(held_qualification.valid))
  order by until, name`
