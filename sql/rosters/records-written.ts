import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Period } from './hours.ts'

/** What an organisation puts under its records. */
export interface Issuer {
  readonly responsible: string | null
  readonly contact: string | null
  /** Its records are 证明 then (R48). */
  readonly joinedNationalSystem: boolean
}

/** Who answers for one's own organisation. */
export const issuerOf = async (sql: Sql, { organisationId }: OwnOrganisation): Promise<Issuer> => {
  const [row] = await sql<[Issuer]>`
    select responsible, contact, joined_national_system from organisation where organisation_id = ${organisationId}`
  return row
}

/** Queues to issue a record of an organisation: its numbers are given out one after the other. */
export const queueToIssue = (sql: Sql, { organisationId }: OwnOrganisation) => sql`
  select from organisation where organisation_id = ${organisationId} for no key update`

/** The next number of an organisation in a year: 2026-0117. To be asked after queueing. */
export const nextNumber = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  year: string,
): Promise<string> => {
  const [row] = await sql<[{ number: string }]>`
    select ${year}::text || '-' || lpad((coalesce(max(split_part(number, '-', 2)::int), 0) + 1)::text, 4, '0') as number
    from service_record where organisation_id = ${organisationId} and number like ${year}::text || '-%'`
  return row.number
}

interface Issued extends Period {
  readonly code: string
  readonly number: string
  readonly personId: number
  readonly organisationId: number
  readonly minutes: number
  readonly content: string
  readonly responsible: string
  readonly contact: string
  readonly proves: boolean
  readonly issuedAt: DateTime
  readonly accountId: number
}

/** Issues a record. */
export const insertRecord = (sql: Sql, record: Issued) => sql`
  insert into service_record (code, number, person_id, organisation_id, period, minutes, content, responsible, contact, proves,
    issued_at, issued_by)
  values (${record.code}, ${record.number}, ${record.personId}, ${record.organisationId},
    daterange(${record.from}::date, ${record.until}::date, '[]'), ${record.minutes}, ${record.content},
    ${record.responsible}, ${record.contact}, ${record.proves}, ${record.issuedAt}, ${record.accountId})`

/** Revokes a record of one's own organisation. No row: there is none, or it is revoked already. */
export const revokeRecord = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  code: string,
  at: DateTime,
) => sql<{ personId: number; number: string }[]>`
  update service_record set revoked_at = ${at}
  where code = ${code} and organisation_id = ${organisationId} and revoked_at is null
  returning person_id, number`

/** Whoever belongs to one's own organisation, or has hours of it, whosever they are (R61); undefined for all others. */
export const whoseHours = async (sql: Sql, { organisationId }: OwnOrganisation, personId: number | null) => {
  const [row] = await sql<{ personId: number; name: string }[]>`
    select person_id, name from person
    where person_id = ${personId}::bigint and (
      exists (
        select from affiliation
        where affiliation.person_id = person.person_id and organisation_id = ${organisationId})
      or exists (
        select from volunteer_minutes
        where volunteer_minutes.person_id = person.person_id and organisation_id = ${organisationId}))`
  return row
}
