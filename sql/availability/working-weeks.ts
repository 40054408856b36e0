import type { Sql } from '../connect.ts'

/** Hours of a weekday, 1 Monday … 7 Sunday, from a time of day until another: '08:15', '24:00'. */
export interface HoursOfDay {
  readonly weekday: number
  readonly from: string
  readonly until: string
}

export interface WorkingHours extends HoursOfDay {
  /** Somebody else entered it for them (代填). */
  readonly filledIn: boolean
}

/** The working week of a person as it stands on a day. */
export const weekOn = (sql: Sql, personId: number, day: string) => sql<WorkingHours[]>`
  select weekday, to_char(lower(hours), 'HH24:MI') as "from", to_char(upper(hours), 'HH24:MI') as until,
    exists (
      select from account
      where account_id = entered_by and account.person_id is distinct from working_hours.person_id) as filled_in
  from working_hours where person_id = ${personId} and valid @> ${day}::date
  order by weekday, hours`

/** The days after a day on which a person's week becomes another one, in order. */
export const weekChangesAfter = (sql: Sql, personId: number, day: string) => sql<{ day: string }[]>`
  select distinct day
  from working_hours cross join unnest(array[lower(valid), upper(valid)]) day
  where person_id = ${personId} and day > ${day}::date
  order by day`

/** Takes back all hours of a person that would begin on a day or after it. */
export const deleteWeeksFrom = (sql: Sql, personId: number, day: string) =>
  sql`delete from working_hours where person_id = ${personId} and lower(valid) >= ${day}::date`

/** Lets all hours of a person end the day before a day. */
export const endWeeksBefore = (sql: Sql, personId: number, day: string) => sql`
  update working_hours set valid = daterange(lower(valid), ${day}::date)
  where person_id = ${personId} and valid && daterange(${day}::date, null)`

export interface NewWeek {
  readonly personId: number
  /** From this day on, until another week is set. */
  readonly from: string
  readonly hours: readonly HoursOfDay[]
  /** An account. */
  readonly enteredBy: number
}

/** Writes the hours of a week; they end with the last affiliation of whoever is to leave. */
export const insertWeek = (sql: Sql, { personId, from, hours, enteredBy }: NewWeek) => sql`
  insert into working_hours (person_id, weekday, hours, valid, entered_by)
  select ${personId}, weekday, timerange("from", "until"), daterange(${from}::date, last_day), ${enteredBy}
  from jsonb_to_recordset(${sql.json(hours.map(({ weekday, from, until }) => ({ weekday, from, until })))})
    as given (weekday int, "from" time, "until" time)
    cross join (
      select case when bool_or(upper_inf(during)) then null else max(upper(during)) end as last_day
      from affiliation where person_id = ${personId}) belongs
  where last_day is null or last_day > ${from}::date`

/** When anything at all is open in a week, State days apart: every place's openings, each once. */
export const openingsOfWeek = (sql: Sql) => sql<HoursOfDay[]>`
  select distinct weekday, to_char(lower(hours), 'HH24:MI') as "from", to_char(upper(hours), 'HH24:MI') as until
  from opening order by weekday, "from", until`
