import type { Sql } from '../connect.ts'

/** A row of a duty's week: so many positions that ask for any of these certificates, none for anybody. */
export interface Pattern {
  readonly patternId: number
  /** 1 = Monday … 7 = Sunday */
  readonly weekday: number
  /** 'HH:mm' */
  readonly from: string
  readonly until: string
  readonly qualifications: readonly string[]
  readonly qualificationsZh: readonly string[]
  readonly qualificationsEn: readonly string[]
  readonly positions: number
  /** 'YYYY-MM-DD': from this day on. */
  readonly since: string
  /** The first day on which it does not count any more; null: no end is known. */
  readonly ends: string | null
}

export interface NewPattern {
  readonly weekdays: readonly number[]
  readonly hours: { readonly from: string; readonly until: string }
  readonly qualifications: readonly string[]
  readonly positions: number
  readonly since: string
}

/** The week of a duty as it is on a day or will be later, Monday first. @param day 'YYYY-MM-DD' */
export const patternsOf = (sql: Sql, dutyId: number, day: string) => sql<Pattern[]>`
  select duty_pattern_id as pattern_id, weekday, to_char(lower(hours), 'HH24:MI') as "from",
    to_char(upper(hours), 'HH24:MI') as until, qualifications, positions, lower(valid) as since, upper(valid) as ends,
    array(select name_zh from qualification where code = any(qualifications) order by code) as qualifications_zh,
    array(select name_en from qualification where code = any(qualifications) order by code) as qualifications_en
  from duty_pattern
  where duty_id = ${dutyId} and (upper(valid) is null or upper(valid) > ${day}::date)
  order by weekday, hours, duty_pattern_id`

/** Whether a duty has other hours that these would overlap: rows of equal hours are one shift, all others would be two at once. */
export const overlapsOthers = async (sql: Sql, dutyId: number, pattern: NewPattern): Promise<boolean> => {
  const hours = `[${pattern.hours.from},${pattern.hours.until})`
  const [{ overlaps }] = await sql<[{ overlaps: boolean }]>`
    select exists (
      select from duty_pattern
      where duty_id = ${dutyId} and weekday = any(${[...pattern.weekdays]}::int[]) and valid && daterange(${pattern.since}::date, null)
        and hours && ${hours}::timerange and hours <> ${hours}::timerange) as overlaps`
  return overlaps
}

/** Adds a row to the week of a duty on each of these weekdays. */
export const insertPatterns = (sql: Sql, dutyId: number, { hours, ...pattern }: NewPattern) => sql`
  insert into duty_pattern (duty_id, weekday, hours, valid, qualifications, positions)
  select ${dutyId}, weekday, ${`[${hours.from},${hours.until})`}::timerange, daterange(${pattern.since}::date, null),
    ${[...pattern.qualifications]}::text[], ${pattern.positions}
  from unnest(${[...pattern.weekdays]}::int[]) weekday`

/**
 * Ends rows of a duty's week, and whoever stands in them, from a day on; what would only have begun then goes altogether.
 * @param patternId the one; null: all of them
 */
export const endPatterns = async (sql: Sql, dutyId: number, patternId: number | null, day: string) => {
  const asked = sql`
    select duty_pattern_id from duty_pattern
    where duty_id = ${dutyId} and (${patternId}::bigint is null or duty_pattern_id = ${patternId})`
  await sql`delete from standing_assignment where duty_pattern_id in (${asked}) and lower(valid) >= ${day}::date`
  await sql`
    update standing_assignment set valid = valid * daterange(null, ${day}::date)
    where duty_pattern_id in (${asked}) and valid @> ${day}::date`
  await sql`
    delete from duty_pattern
    where duty_pattern_id in (${asked}) and lower(valid) >= ${day}::date and not exists (
      select from standing_assignment where standing_assignment.duty_pattern_id = duty_pattern.duty_pattern_id)`
  await sql`
    update duty_pattern set valid = valid * daterange(null, ${day}::date)
    where duty_pattern_id in (${asked}) and (upper(valid) is null or upper(valid) > ${day}::date) and lower(valid) < ${day}::date`
}
