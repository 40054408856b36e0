import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Hours in which the park works: half-open, in order, none of an evening. */
export interface WorkingSpan {
  readonly starts: DateTime
  readonly ends: DateTime
}

/** Days of the park: from one until before another, 'YYYY-MM-DD'. */
interface Days {
  readonly from: string
  readonly until: string
}

/**
 * The hours of the working days of a time, by day, where a duty for safety stands; without such a duty, wherever the park works (R15).
 * A working day is one of Monday to Friday that is no holiday, or one on which the State has work made up, whether its year is confirmed
 * yet or not: somebody can need help before.
 */
export const workingSpans = (sql: Sql, { from, until }: Days) => sql<WorkingSpan[]>`
  with stands as (
    select coalesce(room.place_id, duty.place_id) as place_id
    from duty left join room using (room_id)
    where purpose = 'safety' and (ended_on is null or ended_on > ${from}::date)),
  worked as (
    select day, here(day) as midnight, place_id,
      coalesce(case when works_on_make_up_days then works_as end, isodow) as weekday
    from generate_series(${from}::date, ${until}::date - 1, interval '1 day') as series (midnight)
      cross join lateral (select midnight::date as day, extract(isodow from midnight)::int as isodow) d
      cross join place left join calendar_day using (day)
    where (place_id in (select place_id from stands) or not exists (select from stands))
      and case when kind is null then isodow < 6 else kind = 'make_up_workday' end),
  open as (
    select midnight, place_id, hours from worked join opening using (place_id, weekday)
    where not exists (
      select from special_opening where special_opening.place_id = worked.place_id and special_opening.day = worked.day)
    union all
    select midnight, place_id, hours from worked join special_opening using (place_id, day)),
  held as (
    select range_agg(hours) as hours
    from (
      select range_agg(span(midnight, hours)) - coalesce((
        select range_agg(during) from closure where closure.place_id = open.place_id), '{}') as hours
      from open where lower(hours) < '18:00' group by place_id) each_place)
  select lower(span) as starts, upper(span) as ends
  from held cross join lateral unnest(hours) as span
  order by span`
