import type { Sql } from '../connect.ts'
import { needed } from './needed.ts'
import { type Asked, opened } from './opened.ts'

/** Once somebody has said that they know who comes, they are never given it back (R21). */
const withoutWhoKnows = (sql: Sql, { except }: Asked) =>
  except === undefined
    ? sql``
    : sql`and not exists (
      select from known_by
      where known_by.appointment_id = ${except}::bigint and known_by.person_id = service_worker.person_id)`

/** Whoever asks for those who served them before wants nobody else (R18). */
const onlyTheSame = (sql: Sql, { sameAs }: Asked) =>
  sameAs === undefined
    ? sql``
    : sql`and exists (
      select from appointment_worker
      where appointment_id = ${sameAs}::bigint and appointment_worker.person_id = service_worker.person_id)`

/**
 * Named parts of a query: asked, day, opened, night, need, crowd, team, week, present, there, able and beside. When a service's place is open for it,
 * what it asks for, and who may serve it when, whatever is taken of their time.
 */
export const present = (sql: Sql, asked: Asked) => sql`
  ${opened(sql, asked)}, ${needed(sql, asked)},

  -- The permission to serve it, whatever the organisation; whoever knows who comes to an appointment does not serve that one.
  team as materialized (
    select person_id from service_worker join person using (person_id)
    where service_id = ${asked.service} and standing = 'active' ${withoutWhoKnows(sql, asked)} ${onlyTheSame(sql, asked)}),

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

  -- Leave is no claim and counts nevertheless (R9b).
  there as (
    select person_id, within, hours * tstzmultirange(reach)
      - coalesce((
        select range_agg(during) from leave
        where leave.person_id = present.person_id and during && reach), '{}') as hours
    from present, asked),

  -- Which needs each could serve, and on which days: a certificate that has run out has run out for what
  -- comes after.
  able as (
    select person_id as resource_id, bit, range_agg(span(valid)) as valid
    from team join held_qualification using (person_id)
      join need on kind = 'person' and qualification = any(accepts)
    group by person_id, bit
    union all
    select room_id, bit, '{(,)}'
    from asked join room using (place_id) join need on need.kind = 'room' and use = any(accepts)
    where standing = 'in_use'),

  -- Who is a second person there (R9a): all hours but those of the night in which they have no shift at its
  -- place. By day nobody has to be, which 0 stands for.
  beside as materialized (
    select person.person_id as resource_id, tstzmultirange(reach) - (night.hours - (range_agg(shift.during) - coalesce((
        select range_agg(during) from leave
        where leave.person_id = person.person_id and during && reach), '{}'))) as hours
    from night, asked
      join duty left join room using (room_id) on coalesce(room.place_id, duty.place_id) = asked.place_id
      join roster using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
      join assignment using (position_id) join person using (person_id)
    where night.hours && shift.during and shift.during && reach and roster.state = 'published' and cancelled_at is null
      and assignment.state in ('offered', 'standing', 'accepted', 'worked') and person.standing = 'active'
    group by person.person_id, reach, night.hours
    union all
    select 0, tstzmultirange(reach) - night.hours from night, asked where night.hours is not null)`
