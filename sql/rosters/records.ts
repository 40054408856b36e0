import type { DateTime } from 'luxon'
import type { OwnOrganisation, Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Activity, Period } from './hours.ts'

/** A record of service as it was issued (R48), and whether it still is one. */
export interface RecordShown {
  readonly code: string
  /** Of its organisation and year. */
  readonly number: string
  readonly personId: number
  readonly name: string
  readonly organisationId: number
  readonly organisationZh: string
  readonly organisationEn: string
  readonly from: string
  readonly until: string
  readonly minutes: number
  readonly content: string
  /** As they were on the day. */
  readonly responsible: string
  readonly contact: string
  readonly issuedAt: DateTime
  /** It was issued as 证明: the organisation had joined the national system. */
  readonly proves: boolean
  readonly revoked: boolean
  /** Something that it counts was corrected since. */
  readonly outdated: boolean
}

const records = (sql: Sql) => sql`
  select code, number, person_id, person.name, service_record.organisation_id, name_zh as organisation_zh,
    name_en as organisation_en, lower(period) as "from", upper(period) - 1 as until, minutes, content,
    service_record.responsible, service_record.contact, issued_at, proves, revoked_at is not null as revoked,
    exists (
      select from volunteer_minutes correction join volunteer_minutes counted on counted.entry_id = correction.corrects
      where correction.person_id = service_record.person_id
        and correction.organisation_id = service_record.organisation_id and correction.on_day <@ period
        and correction.entered_at > issued_at and counted.entered_at <= issued_at) as outdated
  from service_record join person using (person_id) join organisation using (organisation_id)`

/** The record of a code, to whoever has it in hand; undefined when there is none. */
export const recordOfCode = async (sql: Sql, code: string) => {
  const [row] = await sql<RecordShown[]>`${records(sql)} where code = ${code}`
  return row
}

/** The same of one's own organisation (R61). */
export const recordOfOwn = async (sql: Sql, { organisationId }: OwnOrganisation, code: string) => {
  const [row] = await sql<RecordShown[]>`
    ${records(sql)} where code = ${code} and service_record.organisation_id = ${organisationId}`
  return row
}

/** The same of whoever asks. */
export const recordOfWorker = async (sql: Sql, { personId }: Worker, code: string) => {
  const [row] = await sql<RecordShown[]>`${records(sql)} where code = ${code} and person_id = ${personId}`
  return row
}

/** All that were issued to a worker, the newest first. */
export const ownRecords = (sql: Sql, { personId }: Worker) => sql<RecordShown[]>`
  ${records(sql)} where person_id = ${personId} order by issued_at desc, number desc`

/** All that one's own organisation issued to somebody, the newest first. */
export const recordsOfOne = (sql: Sql, { organisationId }: OwnOrganisation, personId: number) => sql<
  RecordShown[]
>`
  ${records(sql)} where person_id = ${personId} and service_record.organisation_id = ${organisationId}
  order by issued_at desc, number desc`

/** What somebody was there for on a day, as it stood at an instant. */
export interface Recorded extends Activity {
  readonly onDay: string
  readonly minutes: number
}

interface Recording extends Period {
  readonly personId: number
  readonly organisationId: number
  /** Whatever was entered later is not in it. */
  readonly issuedAt: DateTime
}

/** What a record counts, with what was corrected before it was issued; in the order of days. */
export const linesOfRecord = (
  sql: Sql,
  { personId, organisationId, from, until, issuedAt }: Recording,
) => sql<Recorded[]>`
  select on_day, sum(volunteer_minutes.minutes)::int as minutes,
    coalesce(min(duty.name_zh), min(service.name_zh)) as name_zh, coalesce(min(duty.name_en), min(service.name_en)) as name_en
  from volunteer_minutes left join duty using (duty_id) left join service using (service_id)
  where person_id = ${personId} and volunteer_minutes.organisation_id = ${organisationId}
    and on_day between ${from}::date and ${until}::date and entered_at <= ${issuedAt}
  group by coalesce(corrects, entry_id), on_day
  having sum(volunteer_minutes.minutes) <> 0
  order by on_day, coalesce(corrects, entry_id)`
