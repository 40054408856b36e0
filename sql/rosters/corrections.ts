import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Activity } from './hours.ts'
import type { Entering } from './ledger.ts'

export type Because = 'wrong_minutes' | 'left_early' | 'stayed_longer' | 'not_there' | 'other'

/** What was counted at first, and how it stands after its corrections. */
export interface Counted extends Activity {
  readonly entryId: number
  readonly personId: number
  readonly name: string
  readonly onDay: string
  readonly minutes: number
  readonly stands: number
}

/** An entry of one's own organisation that corrects no other (R61); undefined when there is none. */
export const countedOf = async (sql: Sql, { organisationId }: OwnOrganisation, entryId: number | null) => {
  const [row] = await sql<Counted[]>`
    select counted.entry_id, counted.person_id, name, counted.on_day, counted.minutes,
      (counted.minutes + coalesce(sum(correction.minutes), 0))::int as stands,
      coalesce(duty.name_zh, service.name_zh) as name_zh, coalesce(duty.name_en, service.name_en) as name_en
    from volunteer_minutes counted join person on person.person_id = counted.person_id
      left join duty on duty.duty_id = counted.duty_id left join service on service.service_id = counted.service_id
      left join volunteer_minutes correction on correction.corrects = counted.entry_id
    where counted.entry_id = ${entryId}::bigint and counted.organisation_id = ${organisationId} and counted.corrects is null
    group by counted.entry_id, name, duty.duty_id, service.service_id`
  return row
}

/** Queues for the hours of somebody: whoever corrects them looks once they have their turn. */
export const queueForHours = (sql: Sql, personId: number) => sql`
  select from person where person_id = ${personId} for no key update`

export interface Correction {
  readonly enteredAt: DateTime
  /** How much it added or took. */
  readonly minutes: number
  readonly because: Because
}

/** The corrections of an entry, in order. */
export const correctionsOf = (sql: Sql, entryId: number) => sql<Correction[]>`
  select entered_at, minutes, because from volunteer_minutes where corrects = ${entryId} order by entry_id`

interface Correcting {
  readonly entryId: number
  /** How much is added or taken: not nought. */
  readonly minutes: number
  readonly because: Because
  readonly source: string
}

/** Corrects an entry by a second one (R48), of the same person, day and activity. */
export const insertCorrection = (
  sql: Sql,
  { entryId, minutes, because, source }: Correcting,
  { at, accountId }: Entering,
) => sql`
  insert into volunteer_minutes (person_id, organisation_id, on_day, minutes, duty_id, service_id, source, corrects, because,
    entered_by, entered_at)
  select person_id, organisation_id, on_day, ${minutes}::int, duty_id, service_id, ${source}::text, entry_id, ${because}::text,
    ${accountId}::bigint, ${at}
  from volunteer_minutes where entry_id = ${entryId}`
