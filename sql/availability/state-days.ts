import type { Sql } from '../connect.ts'

/** A day that differs from its weekday: 放假, or 调休上班 with the weekday (1 = Monday) whose hours it keeps (R5). */
export interface StateDay {
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly kind: 'holiday' | 'make_up_workday'
  readonly worksAs: number | null
  /** 春节 */
  readonly name: string
}

/** The State's days of a year, in order. */
export const stateDaysIn = (sql: Sql, year: number) => sql<StateDay[]>`
  select day, kind, works_as, name_zh as name from calendar_day
  where day >= make_date(${year}::int, 1, 1) and day <= make_date(${year}::int, 12, 31)
  order by day`

/** Writes State days; what is known of a day already stays as it is. */
export const writeStateDays = (sql: Sql, days: readonly StateDay[]) => sql`
  insert into calendar_day (day, kind, works_as, name_zh)
  select day, kind, "worksAs", name
  from jsonb_to_recordset(${sql.json(days.map(day => ({ ...day })))})
    as given (day date, kind text, "worksAs" int, name text)
  on conflict do nothing`

/** Forgets what is known of a day: it is what its weekday is. */
export const forgetStateDay = (sql: Sql, day: string) => sql`
  delete from calendar_day where day = ${day}::date`

/** Forgets what is known of the days of a year. */
export const forgetStateDays = (sql: Sql, year: number) => sql`
  delete from calendar_day where day >= make_date(${year}::int, 1, 1) and day <= make_date(${year}::int, 12, 31)`
