import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { daysOpened, hoursThere } from './hours-there.ts'

export interface DaysOfOrganisation {
  readonly of: OwnOrganisation
  /** The first day, 'YYYY-MM-DD', and how many. */
  readonly from: string
  readonly days: number
}

/**
 * Named parts of a query: day, and used. Of each who belongs to an organisation, day by day: the minutes in which they can be had,
 * leave taken off, and how many of those are claimed, by whomever (R1).
 */
export const hoursTaken = (sql: Sql, { of: { organisationId }, from, days }: DaysOfOrganisation) => sql`
  ${daysOpened(sql, { organisationId, from, days })},
  ${hoursThere(sql, sql`select person_id from affiliation where organisation_id = ${organisationId}`)},
  had as (
    select person_id, day, whole, hours - coalesce((
      select range_agg(leave.during) from leave
      where leave.person_id = there.person_id and leave.during && whole), '{}') as hours
    from there join day using (day) join person using (person_id) join affiliation using (person_id)
    where organisation_id = ${organisationId} and affiliation.during @> day and standing = 'active'),
  used as materialized (
    select person_id, day,
      (select coalesce(sum(minutes(one)), 0)::int from unnest(hours) one) as there,
      (select coalesce(sum(minutes(one)), 0)::int from unnest(hours * coalesce((
        select range_agg(during) from reservation
        where resource_id = person_id and layer = 'presence' and during && whole), '{}')) one) as taken
    from had)`
