import type { Sql } from '../connect.ts'

/** Which days of whose calendar: from a day until before another, 'YYYY-MM-DD'. */
export interface DutyDays {
  readonly dutyId: number
  readonly from: string
  readonly until: string
}

/**
 * Named parts of a query: stands and day. Where a duty stands, and the days of a period there with the weekday whose hours each keeps
 * (R5): null on a holiday, unless its place has hours of its own for that day. A year that is not confirmed has no days (R6).
 */
export const dutyDays = (sql: Sql, { dutyId, from, until }: DutyDays) => sql`
  stands as materialized (
    select duty_id, coalesce(room.place_id, duty.place_id) as place_id, ended_on
    from duty left join room using (room_id) where duty_id = ${dutyId}),

  day as materialized (
    select day, here(day) as midnight, isodow, exists (
        select from special_opening where special_opening.place_id = stands.place_id and special_opening.day = d.day) as special,
      case when kind = 'holiday' and not exists (
          select from special_opening where special_opening.place_id = stands.place_id and special_opening.day = d.day) then null
        else coalesce(case when works_on_make_up_days then works_as end, isodow) end as weekday
    from stands left join place using (place_id)
      cross join lateral (
        select day::date as day, extract(isodow from day)::int as isodow
        from generate_series(${from}::date, ${until}::date - 1, interval '1 day') day) d
      join calendar_year on year = extract(year from day) and confirmed_at is not null
      left join calendar_day using (day)
    where ended_on is null or day < ended_on)`
