import type postgres from 'postgres'
import type { Sql } from '../connect.ts'

interface DaysAsked {
  readonly organisationId: number
  /** The first day, 'YYYY-MM-DD', and how many. */
  readonly from: string
  readonly days: number
}

/**
 * How questions about an organisation's days begin: named parts day (each with its span) and opened (when each place opens, day by
 * day). A holiday has no hours, a make-up day those of the weekday it works as, where the organisation's own places keep it; a year
 * that is not confirmed has none (R5, R6).
 */
export const daysOpened = (sql: Sql, { organisationId, from, days }: DaysAsked) => sql`
  day as materialized (
    select ${from}::date + n as day, span(daterange(${from}::date + n, ${from}::date + n + 1)) as whole
    from generate_series(0, ${days}::int - 1) n),
  kept as materialized (
    select day, here(day) as midnight, place_id, case when kind = 'holiday' then null else coalesce(
      case when works_on_make_up_days then works_as end, extract(isodow from day)::int) end as weekday
    from day cross join place
      join calendar_year on year = extract(year from day) and confirmed_at is not null
      left join calendar_day using (day)),
  own_week as materialized (
    select distinct day, midnight, weekday from kept
    where place_id in (select place_id from service where organisation_id = ${organisationId})
      or not exists (select from service where organisation_id = ${organisationId})),
  opened as (
    select place_id, day, range_agg(span(midnight, hours)) as hours
    from (
      select kept.place_id, day, midnight, hours
      from kept join opening using (place_id, weekday)
      where not exists (
        select from special_opening
        where special_opening.place_id = kept.place_id and special_opening.day = kept.day)
      union all
      select place_id, day, midnight, hours from kept join special_opening using (place_id, day)) held
    group by place_id, day)`

/**
 * After daysOpened, the named part there: when each of those people can be had by their week and extra hours, leave not yet taken off.
 * Made once for all of them: looked up for one after the other the statement of a board's lanes took 15 ms for 3 (measured).
 * @param among a query of their ids.
 */
export const hoursThere = (sql: Sql, among: postgres.Fragment) => sql`
  there as materialized (
    select person_id, day, range_agg(during) as hours
    from (
      select person_id, day, span(midnight, hours) as during
      from own_week join working_hours using (weekday) where valid @> day and person_id in (${among})
      union all
      select person_id, day, during * whole from day join extra_hours on during && whole
      where person_id in (${among})) had
    group by person_id, day)`
