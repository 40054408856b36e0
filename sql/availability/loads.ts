import type { Sql } from '../connect.ts'
import { type DaysOfOrganisation, hoursTaken } from './hours-taken.ts'

/** How much of a day is taken. */
export interface LoadOfDay {
  readonly day: string
  /** Sessions of the organisation's own services that start on it and are not cancelled. */
  readonly sessions: number
  /** Minutes of its people's hours, and how many of those are taken. */
  readonly there: number
  readonly taken: number
}

/** The loads of an organisation's days, in order, each day once. */
export const loadsOfDays = (sql: Sql, asked: DaysOfOrganisation) => sql<LoadOfDay[]>`
  with ${hoursTaken(sql, asked)},
  held as (
    select day_here(lower(during)) as day, count(*) as sessions
    from appointment join service using (service_id)
    where organisation_id = ${asked.of.organisationId} and state <> 'cancelled'
      and lower(during) >= here(${asked.from}::date)
      and lower(during) < here(${asked.from}::date + ${asked.days}::int)
    group by 1)
  select day, coalesce(sessions, 0) as sessions, coalesce(sum(there), 0) as there, coalesce(sum(taken), 0) as taken
  from day left join held using (day) left join used using (day)
  group by day, sessions
  order by day`

/** How much of somebody's hours is taken. */
export interface LoadOfPerson {
  readonly personId: number
  readonly name: string
  readonly there: number
  readonly taken: number
}

/** The loads of an organisation's people over some days, the fullest first; without those who have no hours then. */
export const loadsOfPeople = (sql: Sql, asked: DaysOfOrganisation) => sql<LoadOfPerson[]>`
  with ${hoursTaken(sql, asked)}
  select person_id, name, sum(there) as there, sum(taken) as taken
  from used join person using (person_id)
  group by person_id, name
  having sum(there) > 0
  order by sum(taken)::numeric / sum(there) desc, person_id`
