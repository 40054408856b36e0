import type { DateTime } from 'luxon'
import type postgres from 'postgres'
import type { Sql } from '../connect.ts'

/** A value, or a column of the query around it under a name that no table here has, such as sql`wanted.service_id`. */
export type Given<T> = T | postgres.Fragment

/** What is asked of a service: its starts from an instant until before another, by the clock that says what now is. */
export interface Asked {
  readonly service: Given<number>
  readonly now: Given<DateTime>
  readonly from: Given<DateTime>
  readonly to: Given<DateTime>
  /** As if what this appointment claims were free: it looks for another time, or for others at its own, whoever knows who comes left out. */
  readonly except?: Given<number> | undefined
  /** Of all people only those who serve this appointment: whoever came before may ask for the same again (R18). */
  readonly sameAs?: number | undefined
  /** Of what stands already: that its service is closed by now, or its lead or horizon, says nothing against it. */
  readonly stands?: boolean
  /** The hour of what stands, in place of starts on the grid: tstzranges, as PostgreSQL writes them. */
  readonly hour?: { readonly during: Given<string>; readonly claimed: Given<string> }
}

/** What of a service can be asked for: nothing while it is closed, and only what its lead (R4) and horizon leave. */
const askable = (sql: Sql, { now, from, to }: Asked) => ({
  since: sql`greatest(${from}::timestamptz, ${now}::timestamptz + make_interval(mins => lead_minutes))`,
  until: sql`least(${to}::timestamptz, here(day_here(${now}) + horizon_days + 1))`,
  open: sql`closed_because_zh is null`,
})

const standing = (sql: Sql, { from, to }: Asked) => ({
  since: sql`${from}::timestamptz`,
  until: sql`${to}::timestamptz`,
  open: sql`true`,
})

/** Named parts of a query: asked, day and opened. When the place of a service is open for it (R3–R6). */
export const opened = (sql: Sql, asked: Asked) => {
  const { service } = asked
  const { since, until, open } = asked.stands ? standing(sql, asked) : askable(sql, asked)
  return sql`
  -- The service, unless it is closed or its lead (R4) and horizon leave nothing of the asked time. The
  -- horizon ends with a day, so that a whole day opens at midnight. reach is all the time that a start in it
  -- could touch.
  asked as materialized (
    select *, tstzrange(since - before, until + shown + after) as reach
    from (
      select place_id, works_on_make_up_days, fed_by_duty,
        make_interval(mins => starts_every) as every,
        make_interval(mins => minutes) as shown,
        make_interval(mins => minutes_before) as before,
        make_interval(mins => minutes_after) as after,
        ${since} as since, ${until} as until
      from service join place using (place_id)
      where service_id = ${service}::bigint and ${open}) s
    where since < until),

  -- Its days, and the weekday whose hours each keeps (R5): none on a holiday. A year that is not confirmed
  -- has no days (R6). named is the weekday of a holiday too: a service's hours say when in a week it is held,
  -- and the place says whether it opens. One day more at either end, for hours that end at midnight.
  day as materialized (
    select day, here(day) as midnight, named, case when kind = 'holiday' then null else named end as weekday
    from asked
      cross join lateral generate_series(-1, day_here(upper(reach)) - day_here(lower(reach)) + 1) n
      cross join lateral (select day_here(lower(reach)) + n as day) d
      join calendar_year on year = extract(year from day) and confirmed_at is not null
      left join calendar_day using (day)
      cross join lateral (select coalesce(
        case when works_on_make_up_days then works_as end, extract(isodow from day)::int) as named) w),

  -- When its place is open for it. A special opening replaces the day's hours, and opens a holiday.
  opened as materialized (
    select (coalesce((
          select range_agg(span(midnight, hours))
          from (
            select midnight, hours from opening join day using (weekday)
            where opening.place_id = asked.place_id and not exists (
              select from special_opening
              where special_opening.place_id = asked.place_id and special_opening.day = day.day)
            union all
            select midnight, hours from special_opening join day using (day)
            where special_opening.place_id = asked.place_id) h), '{}')
        - coalesce((
          select range_agg(during) from closure
          where closure.place_id = asked.place_id and during && reach), '{}'))
      * case when exists (select from service_hours where service_id = ${service}) then coalesce((
          select range_agg(span(midnight, hours))
          from service_hours join day on service_hours.weekday = named
          where service_id = ${service}), '{}')
        else '{(,)}' end as hours
    from asked)`
}
