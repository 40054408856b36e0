import type { OwnOrganisation, Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Days of the park, 'YYYY-MM-DD', the last one included. */
export interface Period {
  readonly from: string
  readonly until: string
}

/** What somebody was there for: a duty or a service. */
export interface Activity {
  readonly nameZh: string
  readonly nameEn: string
}

/** An entry of the ledger; of a correction, how much it adds or takes. */
export interface Entry extends Activity {
  readonly entryId: number
  readonly onDay: string
  readonly minutes: number
  /** The entry that it corrects; null for what was counted at first. */
  readonly corrects: number | null
  readonly organisationZh: string
  readonly organisationEn: string
}

const entries = (sql: Sql, { from, until }: Period) => sql`
  select entry_id, on_day, volunteer_minutes.minutes, corrects, coalesce(duty.name_zh, service.name_zh) as name_zh,
    coalesce(duty.name_en, service.name_en) as name_en, organisation.name_zh as organisation_zh,
    organisation.name_en as organisation_en
  from volunteer_minutes join organisation using (organisation_id) left join duty using (duty_id)
    left join service using (service_id)
  where on_day between ${from}::date and ${until}::date`

/** One's own hours, in whichever organisation, in the order of days. */
export const ownHours = (sql: Sql, { personId }: Worker, period: Period) => sql<Entry[]>`
  ${entries(sql, period)} and person_id = ${personId} order by on_day, coalesce(corrects, entry_id), entry_id`

/** Somebody's hours for one's own organisation (R60), in the order of days. */
export const hoursOfOne = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  personId: number | null,
  period: Period,
) => sql<Entry[]>`
  ${entries(sql, period)} and person_id = ${personId}::bigint and volunteer_minutes.organisation_id = ${organisationId}
  order by on_day, coalesce(corrects, entry_id), entry_id`

/** Minutes of somebody in a month for a duty or a service. */
export interface Summed extends Activity {
  readonly personId: number
  readonly name: string
  /** Its first day. */
  readonly month: string
  readonly minutes: number
}

/** All that was done for one's own organisation, summed up with what was corrected. */
export const hoursOfOwn = (sql: Sql, { organisationId }: OwnOrganisation, { from, until }: Period) => sql<
  Summed[]
>`
  select person_id, name, date_trunc('month', on_day::timestamp)::date as month, sum(volunteer_minutes.minutes)::int as minutes,
    coalesce(duty.name_zh, service.name_zh) as name_zh, coalesce(duty.name_en, service.name_en) as name_en
  from volunteer_minutes join person using (person_id) left join duty using (duty_id) left join service using (service_id)
  where volunteer_minutes.organisation_id = ${organisationId} and on_day between ${from}::date and ${until}::date
  group by person_id, name, month, duty_id, service_id, duty.name_zh, duty.name_en, service.name_zh, service.name_en
  order by name, person_id, month, name_zh`

/** What was counted, as it stands after all corrections. */
export interface Exported extends Activity {
  readonly name: string
  readonly onDay: string
  readonly minutes: number
}

/** Everything that stands of one's own organisation, a row for each presence, by day and name. */
export const hoursExported = (sql: Sql, { organisationId }: OwnOrganisation, { from, until }: Period) => sql<
  Exported[]
>`
  select name, on_day, sum(volunteer_minutes.minutes)::int as minutes, coalesce(min(duty.name_zh), min(service.name_zh)) as name_zh,
    coalesce(min(duty.name_en), min(service.name_en)) as name_en
  from volunteer_minutes join person using (person_id) left join duty using (duty_id) left join service using (service_id)
  where volunteer_minutes.organisation_id = ${organisationId} and on_day between ${from}::date and ${until}::date
  group by coalesce(corrects, entry_id), person_id, name, on_day
  having sum(volunteer_minutes.minutes) <> 0
  order by on_day, name, coalesce(corrects, entry_id)`
