import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Somebody who may take a position, with its hours. */
export interface NextBest {
  readonly personId: number
  readonly rosterId: number
  readonly starts: DateTime
  /** A tstzrange, as PostgreSQL writes it. */
  readonly during: string
}

/**
 * Who may hold an empty position of a published roster and was never asked to, the least burdened with it first (R45): by the weight
 * of twelve weeks and of this roster's, by their share (R41), for one shift is twice as much to whoever does half of what others do.
 * Of each every rule of R40 holds: the qualification on that day, their hours, not away, nothing that cannot be (R42), free (R1), an
 * evening or two half-days a day, so many shifts a week, the rest after an evening.
 * Nobody while a call for it is open: all are asked already (R46a).
 */
export const nextBest = (sql: Sql, positionId: number, now: DateTime) => sql<NextBest[]>`
  with asked as materialized (
    select position_id, roster_id, duty_id, qualifications, weight, during, day_here(lower(during)) as day,
      day_here(lower(during)) - extract(isodow from lower(during))::int + 1 as monday,
      here(day_here(lower(during)) + time '18:00') <= lower(during) as evening,
      here(lower(period) - 84 + time '00:00') as since, here(upper(period) + time '00:00') as until
    from shift_position join shift using (shift_id) join roster using (roster_id)
    where position_id = ${positionId} and cancelled_at is null and roster.state = 'published' and lower(during) > ${now}
      and not exists (
        select from assignment
        where assignment.position_id = shift_position.position_id
          and assignment.state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent'))
      and not exists (
        select from urgent_call
        where urgent_call.position_id = shift_position.position_id and ended_at is null and answer_by > ${now})),

  crowd as materialized (
    select person_id, greatest(sum(share), 0.1) as share
    from asked join duty_organisation using (duty_id) join affiliation using (organisation_id)
      join person using (person_id)
    where affiliation.during @> asked.day and person.standing = 'active'
      and not exists (
        select from assignment
        where assignment.position_id = asked.position_id and assignment.person_id = person.person_id)
      and (qualifications = '{}' or exists (
        select from held_qualification
        where held_qualification.person_id = person.person_id and qualification = any(qualifications)
          and valid @> asked.day))
    group by person_id),

  held as materialized (
    select crowd.person_id, shift.weight, shift.during, day_here(lower(shift.during)) as day,
      here(day_here(lower(shift.during)) + time '18:00') <= lower(shift.during) as evening
    from asked, crowd join assignment using (person_id) join shift_position using (position_id)
      join shift using (shift_id) join roster using (roster_id)
    where assignment.state in ('offered', 'standing', 'accepted', 'worked') and cancelled_at is null
      and roster.state = 'published' and lower(shift.during) >= since and lower(shift.during) < until),

  worked_as as materialized (
    select coalesce(
      (select works_as from calendar_day where calendar_day.day = asked.day), extract(isodow from asked.day)::int) as weekday
    from asked)

  select crowd.person_id, roster_id, lower(during) as starts, during
  from asked, worked_as, crowd left join person_limit using (person_id)
  where (
      select coalesce(range_agg(there), '{}') from (
        select span(here(asked.day + time '00:00'), hours) as there from working_hours
        where working_hours.person_id = crowd.person_id and working_hours.weekday = worked_as.weekday
          and valid @> asked.day
        union all
        select extra_hours.during from extra_hours
        where extra_hours.person_id = crowd.person_id and extra_hours.during && asked.during) h) @> asked.during
    and not exists (
      select from leave where leave.person_id = crowd.person_id and leave.during && asked.during)
    and not exists (
      select from wish
      where wish.person_id = crowd.person_id and kind = 'cannot' and coalesce(wish.duty_id, asked.duty_id) = asked.duty_id
        and coalesce(wish.day = asked.day, wish.weekday = extract(isodow from asked.day))
        and span(here(asked.day + time '00:00'), wish.hours) && asked.during)
    and not exists (
      select from reservation
      where resource_id = crowd.person_id and layer = 'presence' and reservation.during && asked.during)
    and (
      select count(*) from held
      where held.person_id = crowd.person_id and held.day between monday and monday + 6) < coalesce(most_a_week, 3)
    and (
      select coalesce(sum(case when held.evening then 2 else 1 end), 0) from held
      where held.person_id = crowd.person_id and held.day = asked.day) + case when asked.evening then 2 else 1 end <= 2
    and (
      select count(*) from held
      where held.person_id = crowd.person_id and held.day = asked.day) < coalesce(most_a_day, 2)
    and not exists (
      select from held
      where held.person_id = crowd.person_id
        and (held.evening and held.day < asked.day and upper(held.during) + interval '11 hours' > lower(asked.during)
          or asked.evening and held.day > asked.day and upper(asked.during) + interval '11 hours' > lower(held.during)))
  order by (
      select asked.weight + coalesce(sum(held.weight), 0) from held
      where held.person_id = crowd.person_id) / share, crowd.person_id`
