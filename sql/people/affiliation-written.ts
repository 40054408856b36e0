import type { Sql } from '../connect.ts'

export interface AffiliationWritten {
  readonly personId: number
  readonly organisationId: number
  readonly since: string
  readonly share: number
}

/** Lets somebody belong to an organisation from a day on. */
export const insertAffiliation = (
  sql: Sql,
  { personId, organisationId, since, share }: AffiliationWritten,
) => sql`
  insert into affiliation (person_id, organisation_id, during, share)
  values (${personId}, ${organisationId}, daterange(${since}, null), ${share})`

/** Writes what of somebody an organisation has, while it has them. */
export const updateShare = (
  sql: Sql,
  { personId, organisationId, share, today }: Omit<AffiliationWritten, 'since'> & { readonly today: string },
) => sql`
  update affiliation set share = ${share}
  where person_id = ${personId} and organisation_id = ${organisationId}
    and (upper_inf(during) or upper(during) > ${today}::date)`

/**
 * Ends what is not over today, so that `day` is the first without it, also where another day was said before. What would have begun
 * that day or later never does.
 */
export const endAffiliation = (
  sql: Sql,
  personId: number,
  organisationId: number,
  { day, today }: { readonly day: string; readonly today: string },
) => sql`
  with never as (
    delete from affiliation
    where person_id = ${personId} and organisation_id = ${organisationId} and lower(during) >= ${day}::date)
  update affiliation set during = daterange(lower(during), ${day}::date)
  where person_id = ${personId} and organisation_id = ${organisationId}
    and (upper_inf(during) or upper(during) > ${today}::date) and lower(during) < ${day}::date`

/** Lets somebody go on belonging who was to leave on a day, and their hours that were to end then. */
export const takeBackLeaving = (sql: Sql, personId: number, organisationId: number, day: string) => sql`
  with hours as (
    update working_hours set valid = daterange(lower(valid), null)
    where person_id = ${personId} and upper(valid) = ${day}::date)
  update affiliation set during = daterange(lower(during), null)
  where person_id = ${personId} and organisation_id = ${organisationId} and upper(during) = ${day}::date`

/** Whether somebody belongs to anybody on a day or after it. */
export const belongsFrom = async (sql: Sql, personId: number, day: string): Promise<boolean> => {
  const [{ belongs }] = await sql<[{ belongs: boolean }]>`
    select exists (
      select from affiliation where person_id = ${personId} and during && daterange(${day}::date, null)) as belongs`
  return belongs
}

/** Ends somebody's hours, so that `day` is the first without them. */
export const endWorkingHours = (sql: Sql, personId: number, day: string) => sql`
  with never as (
    delete from working_hours where person_id = ${personId} and lower(valid) >= ${day}::date)
  update working_hours set valid = daterange(lower(valid), ${day}::date)
  where person_id = ${personId} and valid @> ${day}::date and lower(valid) < ${day}::date`

/** Takes back hours that were promised besides, from a day on. */
export const deleteExtraHours = (sql: Sql, personId: number, day: string) => sql`
  delete from extra_hours where person_id = ${personId} and during && span(daterange(${day}::date, null))`
