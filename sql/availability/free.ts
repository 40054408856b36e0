import type { Sql } from '../connect.ts'
import { needed } from './needed.ts'
import { type Asked, opened } from './opened.ts'

/**
 * How the questions about open starts begin: named parts up to free (who and what is free when, and for which needs), start (what is
 * to be tried, the place being open) and crowd. One set-based text with multirange arithmetic (design.md §5): asking for each start
 * and worker whether something stands there is 6–20 times slower.
 */
export const free = (sql: Sql, asked: Asked) => {
  const others =
    asked.except === undefined ? sql`` : sql`and appointment_id is distinct from ${asked.except}::bigint`
  return sql`
  with ${opened(sql, asked)}, ${needed(sql, asked)},

  -- The permission to serve it, whatever the organisation.
  team as materialized (
    select person_id from service_worker join person using (person_id)
    where service_id = ${asked.service} and standing = 'active'),

  -- The hours of each. A step of its own, or the planner joins everybody's hours with the days first (twice
  -- as slow).
  week as materialized (
    select person_id, weekday, hours, valid
    from asked, team join working_hours using (person_id)
    where fed_by_duty is null),

  -- When each is there: in their hours, by the calendar of the service's place, and extra hours. Of a fed
  -- service (R9), in their shifts instead: one row a shift, since an appointment stands within one.
  present as (
    select person_id, null::bigint as within, range_agg(during) as hours
    from (
      select person_id, span(midnight, hours) as during from week join day using (weekday) where valid @> day
      union all
      select person_id, during
      from asked, team join extra_hours using (person_id)
      where fed_by_duty is null and during && reach) h
    group by person_id
    union all
    select person_id, reservation_id, tstzmultirange(reservation.during)
    from asked
      join roster on duty_id = fed_by_duty and roster.state = 'published'
      join shift on shift.roster_id = roster.roster_id and cancelled_at is null and shift.during && reach
      join shift_position using (shift_id)
      join assignment using (position_id)
      join team using (person_id)
      join reservation using (assignment_id)
    where assignment.state in ('offered', 'standing', 'accepted', 'worked')),

  -- What of it is not taken. Leave is no claim and counts nevertheless (R9b). In a shift the presence is the
  -- shift's own, and what is taken is attention. Rooms are always taken by presence, for a fed service too:
  -- its room is one of its uses at its place, not the duty's, which its shift holds already.
  untaken as materialized (
    select person_id as resource_id, within, hours * tstzmultirange(reach)
      - coalesce((
        select range_agg(during) from leave
        where leave.person_id = present.person_id and during && reach), '{}')
      - coalesce((
        select range_agg(during) from reservation
        where resource_id = present.person_id and during && reach ${others}
          and layer = case when present.within is null then 'presence' else 'attention' end), '{}') as hours
    from present, asked
    union all
    select room_id, null, tstzmultirange(reach)
      - coalesce((
        select range_agg(during) from reservation
        where resource_id = room_id and during && reach and layer = 'presence' ${others}), '{}')
    from asked join room using (place_id)
    where use in (select unnest(accepts) from need where kind = 'room')),

  -- Which needs each could serve, and on which days: a certificate that has run out has run out for what
  -- comes after.
  able as (
    select person_id as resource_id, bit, range_agg(span(valid)) as valid
    from team join held_qualification using (person_id)
      join need on kind = 'person' and qualification = any(accepts)
    group by person_id, bit
    union all
    select room_id, bit, '{(,)}'
    from asked join room using (place_id) join need on need.kind = 'room' and use = any(accepts)),

  -- When each is free for what: one row for all the needs that somebody can serve in the same hours.
  free as materialized (
    select resource_id, within, hours * valid as hours, bit_or(bit) as serves
    from untaken join able using (resource_id)
    group by resource_id, within, hours * valid),

  -- Starts on the grid from midnight, the place open for what is shown of them; buffers may reach past
  -- closing (R3). A service that asks for nobody and for no room has not been set up yet.
  start as materialized (
    select starts, tstzrange(starts, starts + shown) as during,
      tstzrange(starts - before, starts + shown + after) as claimed
    from asked, opened, day, generate_series(midnight, midnight + interval '1439 minutes', every) starts
    where starts >= since and starts < until and hours @> tstzrange(starts, starts + shown)
      and exists (select from need))`
}
