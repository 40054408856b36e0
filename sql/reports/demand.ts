import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { SpanCounted } from './counts.ts'

/** An hour of a weekday: 1 = Monday … 7 = Sunday, 0 … 23. */
interface HourOfWeek {
  readonly weekday: number
  readonly hour: number
}

/** How many appointments start in an hour of the week. Of no page: R69. */
export interface Demand extends HourOfWeek {
  readonly booked: number
}

/** When the appointments of one's own services start, whatever became of them. */
export const demandOfOwn = (sql: Sql, { organisationId }: OwnOrganisation, { from, to }: SpanCounted) => sql<
  Demand[]
>`
  select extract(isodow from lower(during))::int as weekday, extract(hour from lower(during))::int as hour,
    count(*)::int as booked
  from appointment join service using (service_id)
  where organisation_id = ${organisationId} and lower(during) >= ${from} and lower(during) < ${to}
  group by 1, 2`

/** Minutes in which somebody could be had in an hour of the week. */
export interface Supply extends HourOfWeek {
  readonly minutes: number
}

/** When people stood at one's own duties, and when those who serve one's own services said that they can be had. */
export const supplyOfOwn = (sql: Sql, { organisationId }: OwnOrganisation, { from, to }: SpanCounted) => sql<
  Supply[]
>`
  with there as (
    select extract(isodow from lower(during))::int as weekday, extract(epoch from lower(during)::time) / 60 as since,
      extract(epoch from lower(during)::time + (upper(during) - lower(during))) / 60 as until
    from shift join roster using (roster_id) join duty using (duty_id) join shift_position using (shift_id)
      join assignment using (position_id)
    where organisation_id = ${organisationId} and roster.state = 'published' and cancelled_at is null
      and assignment.person_id is not null and assignment.state in ('offered', 'standing', 'accepted', 'worked')
      and lower(during) >= ${from} and lower(during) < ${to}
    union all
    select weekday, extract(epoch from lower(hours)) / 60, extract(epoch from upper(hours)) / 60
    from working_hours
      join generate_series(day_here(${from})::timestamp, day_here(${to})::timestamp - interval '1 day', '1 day') as day
        on weekday = extract(isodow from day) and valid @> day::date
    where person_id in (
      select person_id from service_worker join service using (service_id)
      where organisation_id = ${organisationId} and fed_by_duty is null))
  select weekday, hour, sum(least(until, hour * 60 + 60) - greatest(since, hour * 60))::int as minutes
  from there join generate_series(0, 23) as hour on since < hour * 60 + 60 and until > hour * 60
  group by weekday, hour`
