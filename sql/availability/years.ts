import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A year of the State's calendar (R6). */
export interface YearShown {
  readonly year: number
  /** Null: not confirmed, and nothing is offered in it. */
  readonly confirmedAt: DateTime | null
  /** Of the year with its days; 0 while nobody has touched it. */
  readonly version: number
}

/** A year, also one of which nothing is known yet. */
export const yearOf = async (sql: Sql, year: number): Promise<YearShown> => {
  const [row] = await sql<YearShown[]>`
    select year, confirmed_at, version from calendar_year where year = ${year}`
  return row ?? { year, confirmedAt: null, version: 0 }
}

/**
 * Takes a year and its days to be edited by one alone until the transaction ends; one that nobody has touched begins with it.
 * @returns whether it still was as whoever edits it saw it.
 */
export const takeYearVersion = async (sql: Sql, year: number, version: number): Promise<boolean> => {
  const [row] = await sql<{ version: number }[]>`
    insert into calendar_year (year) values (${year})
    on conflict (year) do update set version = calendar_year.version + 1
      where calendar_year.version = ${version}
    returning version`
  return row?.version === version + 1
}

/** Says of a year since when it is confirmed; null: it is not. */
export const setConfirmed = (sql: Sql, year: number, at: DateTime | null) => sql`
  update calendar_year set confirmed_at = ${at} where year = ${year}`

/** The first of these years that is not confirmed; null when each is. */
export const firstUnconfirmed = async (sql: Sql, years: readonly number[]): Promise<number | null> => {
  const [row] = await sql<[{ year: number | null }]>`
    select min(year) as year from unnest(${[...years]}::int[]) year
    where not exists (
      select from calendar_year where calendar_year.year = year.year and confirmed_at is not null)`
  return row.year
}
