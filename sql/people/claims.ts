import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export interface NextClaim {
  readonly starts: DateTime
  readonly ends: DateTime
  /** What it is for; null in both languages where it is another organisation's: occupied (R60). */
  readonly nameZh: string | null
  readonly nameEn: string | null
}

/** What comes next for somebody, at most `most`. Another organisation's claim is shown as it is reserved, without more. */
export const nextClaims = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  personId: number,
  now: DateTime,
  most: number,
) => sql<NextClaim[]>`
  select lower(coalesce(own.during, reservation.during)) as starts, upper(coalesce(own.during, reservation.during)) as ends,
    coalesce(own.name_zh, duty.name_zh) as name_zh, coalesce(own.name_en, duty.name_en) as name_en
  from reservation
    left join lateral (
      select appointment.during, name_zh, name_en from appointment join service using (service_id)
      where appointment.appointment_id = reservation.appointment_id and organisation_id = ${organisationId}
        and exists (
          select from appointment_worker
          where appointment_worker.appointment_id = appointment.appointment_id and person_id = resource_id)) own on true
    left join lateral (
      select name_zh, name_en
      from assignment join shift_position using (position_id) join shift using (shift_id)
        join roster using (roster_id) join duty using (duty_id)
      where assignment.assignment_id = reservation.assignment_id
        and organisation_id = ${organisationId}) duty on true
  where resource_id = ${personId} and reservation.during && tstzrange(${now}, null)
  order by reservation.during limit ${most}`

export interface EndsWith {
  readonly certificateId: number
  readonly appointments: number
  readonly shifts: number
}

/** For each certificate of somebody that has a last day: how much of what they are to do after it asks for it and nothing else they hold. */
export const endingWith = (sql: Sql, personId: number, now: DateTime) => sql<EndsWith[]>`
  with asked as (
    select 'appointment' as kind, appointment_id as id, day_here(lower(during)) as day, qualifications
    from appointment_worker join appointment using (appointment_id) join service_need using (service_need_id)
    where person_id = ${personId} and state in ('booked', 'arrived') and lower(during) > ${now}
    union all
    select 'shift', shift_id, day_here(lower(during)), qualifications
    from assignment join shift_position using (position_id) join shift using (shift_id)
    where person_id = ${personId} and state in ('offered', 'standing', 'accepted') and cancelled_at is null
      and lower(during) > ${now})
  select held_qualification_id as certificate_id,
    count(distinct id) filter (where kind = 'appointment')::int as appointments,
    count(distinct id) filter (where kind = 'shift')::int as shifts
  from held_qualification join asked on qualification = any(qualifications) and day >= upper(valid)
  where person_id = ${personId} and not exists (
    select from held_qualification other
    where other.person_id = held_qualification.person_id and other.qualification = any(qualifications) and other.valid @> day)
  group by held_qualification_id`
