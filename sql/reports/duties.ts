import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { SpanCounted } from './counts.ts'

/** What came of the shifts of a span. Of no page: R69. */
export interface Attendance {
  readonly worked: number
  readonly absent: number
}

/** How many shifts of one's own duties somebody worked, and to how many nobody came. */
export const attendanceOfOwn = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  { from, to }: SpanCounted,
): Promise<Attendance> => {
  const [row] = await sql<[Attendance]>`
    select count(*) filter (where assignment.state = 'worked')::int as worked,
      count(*) filter (where assignment.state = 'absent')::int as absent
    from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
      join duty using (duty_id)
    where organisation_id = ${organisationId} and cancelled_at is null
      and lower(shift.during) >= ${from} and lower(shift.during) < ${to}`
  return row
}

/** Hours that were given. Of no page: R69. */
export interface Given {
  readonly minutes: number
  /** How often somebody was there. */
  readonly times: number
}

/** Minutes that were counted for one's own organisation, as they stand after all corrections. */
export const givenToOwn = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  { from, to }: SpanCounted,
): Promise<Given> => {
  const [row] = await sql<[Given]>`
    select coalesce(sum(minutes), 0)::int as minutes, count(*) filter (where corrects is null)::int as times
    from volunteer_minutes
    where organisation_id = ${organisationId} and on_day >= day_here(${from}) and on_day < day_here(${to})`
  return row
}

/** How evenly a roster was shared out (R41): what one of its people bore by their share. */
export interface Spread {
  readonly rosterId: number
  readonly nameZh: string
  readonly nameEn: string
  /** 'YYYY-MM-DD', its first and its last day. */
  readonly from: string
  readonly until: string
  readonly people: number
  /** Weight by share of whoever bore the least, and the most. */
  readonly least: number
  readonly most: number
}

/** The published rosters of one's own duties that begin in a span, in the order of time. */
export const spreadsOfOwn = (sql: Sql, { organisationId }: OwnOrganisation, { from, to }: SpanCounted) => sql<
  Spread[]
>`
  with borne as (
    select roster_id, assignment.person_id, sum(weight) / coalesce((
        select max(share) from affiliation join duty_organisation using (organisation_id)
        where affiliation.person_id = assignment.person_id and duty_organisation.duty_id = duty.duty_id
          and affiliation.during @> lower(period)), 1) as weight
    from roster join duty using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
      join assignment using (position_id)
    where duty.organisation_id = ${organisationId} and roster.state = 'published' and cancelled_at is null
      and assignment.person_id is not null and assignment.state in ('offered', 'standing', 'accepted', 'worked', 'absent')
      and lower(period) >= day_here(${from}) and lower(period) < day_here(${to})
    group by roster_id, assignment.person_id, duty.duty_id, period)
  select roster_id, name_zh, name_en, lower(period) as "from", upper(period) - 1 as until, count(*)::int as people,
    min(weight)::float8 as least, max(weight)::float8 as most
  from borne join roster using (roster_id) join duty using (duty_id)
  group by roster_id, name_zh, name_en, period
  order by lower(period), roster_id`
