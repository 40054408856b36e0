import type { Sql } from '../connect.ts'

/** Minutes since the first midnight of the period that a roster is made for, negative before it; half-open. */
export interface SpanAsked {
  readonly from: number
  readonly until: number
}

/** Somebody who may hold a position of a roster, or holds one. */
export interface Askable {
  readonly personId: number
  readonly name: string
  /** What they hold and may be asked for, with when: a certificate is of use while they belong to those who hold the duty. */
  readonly qualifications: readonly ({ readonly code: string } & SpanAsked)[]
  /** Of all organisations together (R41). */
  readonly share: number
  /** The weight of what they held in the twelve weeks before, wherever (R41). */
  readonly history: number
  /** Shifts worked, ever (R43). */
  readonly worked: number
}

/**
 * Named parts of a query: asked, of a roster (its period as days, as one span, its first midnight, and that with a week before and
 * after), and belonging, who belongs to the organisations that hold its duty, and when in the period.
 */
export const rosterAsked = (sql: Sql, rosterId: number) => sql`
  asked as materialized (
    select roster_id, duty_id, period, span(period) as whole, here(lower(period)) as midnight,
      span(daterange(lower(period) - 7, upper(period) + 7)) as near
    from roster where roster_id = ${rosterId}::bigint),
  belonging as materialized (
    select person_id, range_agg(span(affiliation.during * period)) as during
    from asked join affiliation on affiliation.during && period
    where organisation_id in (
      select organisation_id from duty_organisation where duty_organisation.duty_id = asked.duty_id
      union all select organisation_id from duty where duty.duty_id = asked.duty_id)
    group by person_id)`

/** In a query over asked: the minutes of an instant since its first midnight. */
export const minutesOf = (sql: Sql, at: ReturnType<Sql>) =>
  sql`(extract(epoch from ${at} - midnight) / 60)::int`

/** Whoever is there, belongs to an organisation that holds the duty and has what a position asks for; and who holds one already. */
export const askableFor = (sql: Sql, rosterId: number) => sql<Askable[]>`
  with ${rosterAsked(sql, rosterId)},
  position as materialized (
    select position_id, qualifications from asked join shift using (roster_id) join shift_position using (shift_id)),
  holding as (
    select person_id from position join assignment using (position_id)
    where person_id is not null
      and state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent')),
  certificate as materialized (
    select person_id, qualification as code, lower(one) as since, upper(one) as until
    from belonging join held_qualification using (person_id)
      cross join asked cross join unnest(tstzmultirange(span(valid * period)) * belonging.during) one
    where valid && period and qualification in (select unnest(qualifications) from position)),
  somebody as (
    select person_id from person
    where standing = 'active' and (
      person_id in (select person_id from certificate)
      or person_id in (select person_id from belonging)
        and exists (select from position where qualifications = '{}'))
    union
    select person_id from holding),
  held as (
    select person_id, weight, during, assignment.state
    from somebody join assignment using (person_id) join shift_position using (position_id)
      join shift using (shift_id) join roster using (roster_id)
    where cancelled_at is null and roster.state = 'published'),
  past as (
    select person_id, count(*) filter (where state = 'worked') as worked,
      sum(weight) filter (
        where state in ('offered', 'standing', 'accepted', 'worked')
          and lower(during) < midnight and lower(during) >= midnight - interval '84 days') as history
    from held cross join asked group by person_id)
  select person_id, name, coalesce(worked, 0)::int as worked, coalesce(history, 0)::float8 as history,
    coalesce(
      (select sum(share) from affiliation
        where affiliation.person_id = person.person_id and affiliation.during @> lower(period)),
      (select max(share) from affiliation
        where affiliation.person_id = person.person_id and affiliation.during && period), 1)::float8 as share,
    coalesce((
      select jsonb_agg(jsonb_build_object('code', code,
        'from', ${minutesOf(sql, sql`since`)}, 'until', ${minutesOf(sql, sql`certificate.until`)}) order by code, since)
      from certificate where certificate.person_id = person.person_id), '[]') as qualifications
  from somebody join person using (person_id) cross join asked left join past using (person_id)
  order by person_id`

/**
 * Queues, in one order for all, for everybody who may be asked for positions: until the transaction ends, nobody else gives them anything.
 * Whoever queued for one of them after the other, as each is chosen, would wait for others in a circle (design.md §6).
 */
export const queueForAskable = (sql: Sql, positionIds: readonly number[]) => sql<{ resourceId: number }[]>`
  select resource_id from resource
  where resource_id in (
    select person_id
    from shift_position join shift using (shift_id) join roster using (roster_id) join duty using (duty_id)
      join affiliation on affiliation.during && period
    where position_id = any(${[...positionIds]}::bigint[]) and (
      affiliation.organisation_id = duty.organisation_id or affiliation.organisation_id in (
        select organisation_id from duty_organisation where duty_organisation.duty_id = duty.duty_id)))
  order by resource_id for no key update`
