import type { Sql } from '../connect.ts'
import { minutesOf, rosterAsked, type SpanAsked } from './askable.ts'

/** A span of somebody's. */
export interface SpanOf extends SpanAsked {
  readonly personId: number
}

const among = (sql: Sql, personIds: readonly number[]) => sql`any(${[...personIds]}::bigint[])`

/**
 * When people can be had in the period of a roster: their week by the calendar of its duty's place (R5), no day of a year that is not
 * confirmed (R6), and extra hours; leave not taken off; never of whoever is not active. In order, each person's spans apart from each other.
 */
export const hoursFor = (sql: Sql, rosterId: number, personIds: readonly number[]) => sql<SpanOf[]>`
  with ${rosterAsked(sql, rosterId)},
  day as materialized (
    select day, here(day) as opens, case when calendar_day.kind = 'holiday' then null else coalesce(
      case when works_on_make_up_days then works_as end, extract(isodow from day)::int) end as weekday
    from asked join duty using (duty_id) left join room using (room_id)
      left join place on place.place_id = coalesce(room.place_id, duty.place_id)
      cross join lateral generate_series(0, upper(period) - lower(period) - 1) n
      cross join lateral (select lower(period) + n as day) d
      join calendar_year on year = extract(year from day) and confirmed_at is not null
      left join calendar_day using (day)),
  there as (
    select person_id, span(opens, hours) as during
    from working_hours join day using (weekday)
    where valid @> day and person_id = ${among(sql, personIds)}
    union all
    select person_id, during from extra_hours join asked on during && whole
    where person_id = ${among(sql, personIds)}),
  together as (
    select person_id, range_agg(there.during) as hours from there group by person_id)
  select person_id, ${minutesOf(sql, sql`lower(one)`)} as "from", ${minutesOf(sql, sql`upper(one)`)} as until
  from together join belonging using (person_id) join person using (person_id) cross join asked
    cross join unnest(hours * belonging.during) one
  where standing = 'active'
  order by person_id, one`

export interface AwayFor extends SpanOf {
  readonly kind: 'away' | 'court'
}

/** The leave of people in the period of a roster, a week before and a week after. */
export const awayFor = (sql: Sql, rosterId: number, personIds: readonly number[]) => sql<AwayFor[]>`
  with ${rosterAsked(sql, rosterId)}
  select person_id, kind, ${minutesOf(sql, sql`lower(during * near)`)} as "from",
    ${minutesOf(sql, sql`upper(during * near)`)} as until
  from leave join asked on during && near
  where person_id = ${among(sql, personIds)}
  order by person_id, during`

export interface TakenFor extends SpanOf {
  /** Of a shift; null of anything else, whatever it is (R60). */
  readonly weight: number | null
}

/** What claims people in the period of a roster, a week before and a week after, but for what the roster itself claims. */
export const takenFor = (sql: Sql, rosterId: number, personIds: readonly number[]) => sql<TakenFor[]>`
  with ${rosterAsked(sql, rosterId)}
  select resource_id as person_id, ${minutesOf(sql, sql`lower(reservation.during)`)} as "from",
    ${minutesOf(sql, sql`upper(reservation.during)`)} as until, weight::float8 as weight
  from asked join reservation on reservation.during && near
    left join assignment using (assignment_id)
    left join shift_position using (position_id)
    left join shift on shift.shift_id = shift_position.shift_id
  where resource_id = ${among(sql, personIds)} and layer = 'presence'
    and shift.roster_id is distinct from asked.roster_id
  order by resource_id, reservation.during`
