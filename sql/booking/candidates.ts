import type { DateTime } from 'luxon'
import type postgres from 'postgres'
import type { Sql } from '../connect.ts'
import { ownReachHours, type ReachHours } from './reach-hours.ts'
import { wasUnsaid } from './unsaid.ts'
import type { WaitingPart } from './waiting.ts'

/** Somebody whom a start suits, with what decides whether they can be asked in time. */
export interface Candidate {
  readonly waitingEntryId: number
  readonly reference: string
  readonly reachBy: 'sms' | 'email' | 'voice'
  readonly reachHours: readonly ReachHours[]
  readonly contactSealed: Buffer
  readonly prepare: string[]
  readonly named: string[]
  readonly forTwo: boolean
  /** The service's. */
  readonly leadMinutes: number
}

/** Of somebody who waits, what decides who may serve them. */
export type Waiter = Pick<
  Candidate,
  'waitingEntryId' | 'reference' | 'contactSealed' | 'prepare' | 'named' | 'forTwo'
>

/** In a statement over waiting_entry: whoever still waits wants a start, in a part of a week, can be told, and was not offered it before. */
const wants = (
  sql: Sql,
  { starts, part, at }: Record<'starts' | 'part', postgres.Fragment> & { at: DateTime },
) => sql`
  state in ('waiting', 'passed') and contact_sealed is not null
    and wanted @> day_here(${starts}) and (parts = '{}' or ${part} = any(parts))
    and not exists (
      select from offer_passed
      where offer_passed.waiting_entry_id = waiting_entry.waiting_entry_id and offer_passed.starts = ${starts}
        and why <> 'undone')
    and not exists (select from paused_address where paused_address.contact_hash = waiting_entry.contact_hash)
    and not ${wasUnsaid(sql, at)}`

/** Which of these starts of a service anybody who waits wants, the soonest first. */
export const startsWanted = (
  sql: Sql,
  { serviceId, at }: { readonly serviceId: number; readonly at: DateTime },
  open: readonly { readonly starts: DateTime; readonly part: WaitingPart }[],
) => sql<{ starts: DateTime }[]>`
  select starts
  from unnest(${open.map(({ starts }) => starts.toISO())}::text[]::timestamptz[], ${open.map(({ part }) => part)}::text[])
    as open (starts, part)
  where exists (
    select from waiting_entry where service_id = ${serviceId} and ${wants(sql, { starts: sql`open.starts`, part: sql`open.part`, at })})
  order by starts`

/** Whose wanted days and times of day a start is in, in the order in which they began to wait; each start is offered once to each. */
export const candidatesFor = (
  sql: Sql,
  { serviceId, starts, part, at }: { serviceId: number; starts: DateTime; part: WaitingPart; at: DateTime },
) => sql<Candidate[]>`
  select waiting_entry_id, reference, reach_by, contact_sealed, prepare, named, for_two, lead_minutes,
    ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as reach_hours
  from waiting_entry join service using (service_id)
  where service_id = ${serviceId} and ${wants(sql, { starts: sql`${starts}::timestamptz`, part: sql`${part}::text`, at })}
  order by entered_at, waiting_entry_id`

/** What a service's list asks for: the services for which anybody waits, and until when. */
export const waitedFor = (sql: Sql, at: DateTime) => sql<{ serviceId: number; lastDay: string }[]>`
  select service_id, max(upper(wanted) - 1) as last_day
  from waiting_entry
  where state in ('waiting', 'passed') and contact_sealed is not null and upper(wanted) > day_here(${at})
  group by service_id order by service_id`
