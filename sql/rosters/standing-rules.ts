import type { Sql } from '../connect.ts'
import type { NewStanding } from './standing.ts'

/** What would speak against somebody's standing in a row of a duty's week. */
export interface StandingJudged {
  /** The row counts on some day of the term. */
  readonly kept: boolean
  /** They may hold it on its first day: active, of an organisation that holds the duty, with a certificate that it asks for. */
  readonly eligible: boolean
  /** On some day of the term as many stand there as it has positions. */
  readonly full: boolean
  /** They stand at the same hours already. */
  readonly twice: boolean
}

/** Judges a standing assignment before it is added; no row: the duty has no such row of its week. Of a firm only the row is judged. */
export const judgeStanding = async (
  sql: Sql,
  dutyId: number,
  { patternId, personId, since, ends }: NewStanding,
): Promise<StandingJudged | undefined> => {
  const [row] = await sql<StandingJudged[]>`
    with asked as (
      select duty_pattern_id, weekday, hours, qualifications, positions, valid * daterange(${since}::date, ${ends}::date) as term
      from duty_pattern where duty_id = ${dutyId} and duty_pattern_id = ${patternId}),
    stand as (
      select standing.duty_pattern_id, standing.person_id, standing.valid, other.weekday, other.hours
      from standing_assignment standing join duty_pattern other using (duty_pattern_id), asked
      where other.duty_id = ${dutyId} and standing.valid && term)
    select not isempty(term) as kept,
      ${personId}::bigint is null or (
        exists (select from person where person_id = ${personId}::bigint and standing = 'active')
        and exists (
          select from duty_organisation join affiliation using (organisation_id)
          where duty_id = ${dutyId} and person_id = ${personId}::bigint and during @> lower(term))
        and (qualifications = '{}' or exists (
          select from held_qualification held
          where person_id = ${personId}::bigint and qualification = any(qualifications) and held.valid @> lower(term)))) as eligible,
      exists (
        select from (select lower(term) union select lower(valid) from stand where term @> lower(valid)) begins (day)
        where (select count(*) from stand where stand.duty_pattern_id = asked.duty_pattern_id and valid @> day) >= positions) as full,
      exists (
        select from stand
        where person_id = ${personId}::bigint and stand.weekday = asked.weekday and stand.hours && asked.hours) as twice
    from asked`
  return row
}
