import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

export type Standing = 'active' | 'paused' | 'left'

/** A certificate as the directory shows it. */
export interface ShownCertificate {
  readonly zh: string
  readonly en: string
  /** Its last day; null when it has none. */
  readonly until: string | null
  readonly daysLeft: number | null
}

export interface PersonListed {
  readonly personId: number
  readonly name: string
  /** Of this organisation: whoever has gone from it has left, whatever they do elsewhere. */
  readonly standing: Standing
  readonly languages: string[]
  /** What is valid today. */
  readonly certificates: readonly ShownCertificate[]
  /** Reserved from Monday to Sunday of this week, whichever organisation asked for it. */
  readonly claimedMinutes: number
  /** How much of a week they can be had, as their hours are today. */
  readonly weeklyMinutes: number
  readonly nextStarts: DateTime | null
  /** What the next claim is for; null in both languages where it is another organisation's (R60). */
  readonly nextZh: string | null
  readonly nextEn: string | null
  /** Of all that were asked for, on this page or not. */
  readonly total: number
}

export interface PeopleAsked {
  readonly name: string
  /** The code of a qualification that is valid today; null: whoever. */
  readonly holds: string | null
  /** Null: whoever has not left. */
  readonly standing: Standing | null
  readonly today: string
  readonly now: DateTime
  readonly offset: number
  readonly most: number
}

/** The people of an organisation by name, from `offset`, at most `most` of them. */
export const peopleOf = (sql: Sql, { organisationId }: OwnOrganisation, asked: PeopleAsked) => sql<
  PersonListed[]
>`
  with belonging as (
    select person_id, bool_or(upper_inf(during) or upper(during) > ${asked.today}::date) as belongs
    from affiliation where organisation_id = ${organisationId} group by person_id),
  known as (
    select person_id, name, languages, case when belongs then standing else 'left' end as standing
    from person join belonging using (person_id)),
  listed as (
    select *, count(*) over ()::int as total
    from known
    where case when ${asked.standing}::text is null then standing <> 'left' else standing = ${asked.standing}::text end
      and strpos(lower(name), lower(${asked.name}::text)) > 0
      and (${asked.holds}::text is null or exists (
        select from held_qualification
        where held_qualification.person_id = known.person_id and qualification = ${asked.holds}::text
          and valid @> ${asked.today}::date))
    order by name, person_id limit ${asked.most} offset ${asked.offset}),
  this_week as (select span(daterange(monday, monday + 7)) as week
    from (select ${asked.today}::date - extract(isodow from ${asked.today}::date)::int + 1 as monday) m)

  select person_id, name, standing, languages, total,
    coalesce((
      select jsonb_agg(jsonb_build_object('zh', name_zh, 'en', name_en, 'until', upper(valid) - 1,
        'daysLeft', upper(valid) - 1 - ${asked.today}::date) order by code)
      from held_qualification join qualification on code = qualification
      where held_qualification.person_id = listed.person_id and valid @> ${asked.today}::date), '[]') as certificates,
    coalesce((
      select sum(minutes(during * week)) from reservation, this_week
      where resource_id = listed.person_id and layer = 'presence' and during && week), 0)::int as claimed_minutes,
    coalesce((
      select sum(extract(epoch from upper(hours) - lower(hours)) / 60) from working_hours
      where working_hours.person_id = listed.person_id and valid @> ${asked.today}::date), 0)::int as weekly_minutes,
    lower(next.during) as next_starts, next.name_zh as next_zh, next.name_en as next_en
  from listed left join lateral (
    select reservation.during, name_zh, name_en
    from reservation left join appointment using (appointment_id)
      left join service on service.service_id = appointment.service_id and organisation_id = ${organisationId}
    where resource_id = listed.person_id and reservation.during && tstzrange(${asked.now}, null)
      and layer = 'presence'
    order by reservation.during limit 1) next on true
  order by name, person_id`

export interface Qualification {
  readonly code: string
  readonly nameZh: string
  readonly nameEn: string
}

/** Whatever can be checked and dated about somebody. */
export const qualifications = (sql: Sql) => sql<Qualification[]>`
  select code, name_zh, name_en from qualification order by code`
