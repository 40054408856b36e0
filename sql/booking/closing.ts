import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/**
 * What nobody ticked by closing is 'unclear' (R20): every appointment still booked whose place has closed for its day, or that has
 * ended, whichever is later. A place closes with its last opening of that day, as openings, special openings, State days and
 * closures have it (sql/availability/opened.ts); without any, the appointment's own end counts. However many days were missed, one
 * statement makes up for them. Each is in the audit (R62). Gives which.
 */
export const markUnclear = (sql: Sql, at: DateTime) => sql<{ appointmentId: number }[]>`
  with ended as materialized (
    select appointment_id, place_id, works_on_make_up_days, day_here(lower(during)) as day, upper(during) as ends
    from appointment join service using (service_id) join place using (place_id)
    where state = 'booked' and upper(during) <= ${at}),
  days as materialized (
    select place_id, day, here(day) as midnight, case when kind = 'holiday' then null else coalesce(
      case when works_on_make_up_days then works_as end, extract(isodow from day)::int) end as weekday
    from (select distinct place_id, works_on_make_up_days, day from ended) asked
      join calendar_year on year = extract(year from day) and confirmed_at is not null
      left join calendar_day using (day)),
  closing as (
    select place_id, day, upper(
      coalesce((
        select range_agg(span(midnight, hours))
        from (
          select hours from opening
          where opening.place_id = days.place_id and opening.weekday = days.weekday and not exists (
            select from special_opening
            where special_opening.place_id = days.place_id and special_opening.day = days.day)
          union all
          select hours from special_opening
          where special_opening.place_id = days.place_id and special_opening.day = days.day) held), '{}')
      - coalesce((select range_agg(during) from closure where closure.place_id = days.place_id), '{}')) as closes
    from days),
  marked as (
    update appointment set state = 'unclear'
    from ended left join closing using (place_id, day)
    where appointment.appointment_id = ended.appointment_id and appointment.state = 'booked'
      and greatest(ends, closes) <= ${at}
    returning appointment.appointment_id),
  audited as (
    insert into audit_entry (at, actor, verb, about)
    select ${at}, 'clock', 'appointment.mark_unclear', 'appointment/' || appointment_id from marked
    order by appointment_id)
  select appointment_id from marked`
