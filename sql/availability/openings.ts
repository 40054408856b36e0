import type { Sql } from '../connect.ts'

/** Hours of a day, 'HH:mm'. */
export interface Hours {
  readonly from: string
  readonly until: string
}

export interface Opening extends Hours {
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number
}

const range = ({ from, until }: Hours) => `[${from},${until})`

/** When a place is open by the week, Monday first. */
export const openingsOf = (sql: Sql, placeId: number) => sql<Opening[]>`
  select weekday, to_char(lower(hours), 'HH24:MI') as "from", to_char(upper(hours), 'HH24:MI') as until
  from opening where place_id = ${placeId} order by weekday, hours`

/** Opens a place on these weekdays between these hours. */
export const insertOpenings = (sql: Sql, placeId: number, weekdays: readonly number[], hours: Hours) => sql`
  insert into opening (place_id, weekday, hours)
  select ${placeId}, weekday, ${range(hours)}::timerange from unnest(${[...weekdays]}::int[]) weekday`

/** Takes hours of a weekday away. */
export const deleteOpening = (
  sql: Sql,
  placeId: number,
  { weekday, from }: Pick<Opening, 'weekday' | 'from'>,
) => sql`
  delete from opening
  where place_id = ${placeId} and weekday = ${weekday} and lower(hours) = ${from}::time`

export interface SpecialOpening extends Hours {
  readonly day: string
}

/** Hours of days to come that replace the week's (R5), the soonest first. @param since 'YYYY-MM-DD' */
export const specialOpeningsOf = (sql: Sql, placeId: number, since: string) => sql<SpecialOpening[]>`
  select day, to_char(lower(hours), 'HH24:MI') as "from", to_char(upper(hours), 'HH24:MI') as until
  from special_opening where place_id = ${placeId} and day >= ${since}::date order by day, hours`

/** Forgets the hours that a day has of its own. */
export const deleteSpecialOpenings = (sql: Sql, placeId: number, day: string) => sql`
  delete from special_opening where place_id = ${placeId} and day = ${day}::date`

/** Gives a day hours of its own. */
export const insertSpecialOpenings = (sql: Sql, placeId: number, day: string, hours: readonly Hours[]) => sql`
  insert into special_opening (place_id, day, hours)
  select ${placeId}, ${day}::date, hours::timerange from unnest(${hours.map(range)}::text[]) hours`
