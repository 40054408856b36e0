import type { Sql } from '../connect.ts'
import type { CertificateRead, PersonRead } from './imports.ts'

/** Whom of a table the park knows. */
export interface KnownRead {
  /** Of the table. */
  readonly line: number
  readonly personId: number
  readonly name: string
  /** They belong to the organisation, or will. */
  readonly here: boolean
}

/** Who of the park has the telephone or the address of somebody in a table: one of them, or two. */
export const knownAmong = (
  sql: Sql,
  organisationId: number,
  people: readonly Pick<PersonRead, 'line' | 'phone' | 'email'>[],
  today: string,
) => sql<KnownRead[]>`
  with asked as (
    select * from jsonb_to_recordset(${sql.json(people as never)}::jsonb) as a(line int, phone text, email text)),
  met as (
    select line, person_id from asked join person using (phone)
    union
    select line, person_id from asked join person on lower(person.email) = lower(asked.email))
  select line, person_id, name, exists (
      select from affiliation
      where affiliation.person_id = person.person_id and organisation_id = ${organisationId}
        and (upper_inf(during) or upper(during) > ${today}::date)) as here
  from met join person using (person_id) order by line, person_id`

/** Adds people, each a resource first. @returns their ids, in the order of the people. */
export const insertPeople = async (sql: Sql, people: readonly PersonRead[]): Promise<number[]> => {
  const rows = await sql<{ personId: number }[]>`
    with given as (
      select *
      from rows from (jsonb_to_recordset(${sql.json(people as never)}::jsonb)
        as (name text, phone text, email text, languages text[], standing text))
        with ordinality as g(name, phone, email, languages, standing, n)),
    made as (insert into resource (kind) select 'person' from given returning resource_id),
    numbered as (select resource_id, row_number() over (order by resource_id) as n from made)
    insert into person (person_id, name, phone, email, languages, standing)
    select resource_id, name, phone, email, languages, standing from given join numbered using (n)
    order by n
    returning person_id`
  return rows.map(({ personId }) => personId).sort((one, other) => one - other)
}

/** Counts one more change of people, whoever had left among them comes back, and locks them in their order. */
export const takeBack = (sql: Sql, personIds: readonly number[]) => sql`
  with locked as materialized (
    select person_id from person where person_id = any(${[...personIds]}::bigint[])
    order by person_id for no key update)
  update person
  set version = version + 1, standing = case standing when 'left' then 'active' else standing end
  from locked where person.person_id = locked.person_id`

/** Lets people belong to an organisation from a day on, each with a share. */
export const insertAffiliations = (
  sql: Sql,
  organisationId: number,
  since: string,
  people: readonly { readonly personId: number; readonly share: number }[],
) => sql`
  insert into affiliation (person_id, organisation_id, during, share)
  select person_id, ${organisationId}, daterange(${since}::date, null), share
  from unnest(${people.map(({ personId }) => personId)}::bigint[], ${people.map(({ share }) => share)}::float8[])
    as p(person_id, share)`

/** Writes what people can show; nobody has seen it yet. */
export const insertCertificates = (
  sql: Sql,
  certificates: readonly (CertificateRead & { readonly personId: number })[],
) => sql`
  insert into held_qualification (person_id, qualification, number, issuer, valid)
  select "personId", qualification, number, issuer, daterange(since, until + 1)
  from jsonb_to_recordset(${sql.json(certificates as never)}::jsonb)
    as c("personId" bigint, qualification text, number text, issuer text, since date, until date)`
