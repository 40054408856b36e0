import type { DateTime } from 'luxon'
import type postgres from 'postgres'
import type { Choice } from '../availability/claims.ts'
import type { Sql } from '../connect.ts'
import { ownReachHours, type ReachHours } from './reach-hours.ts'
import type { WaitingPart, WaitingState } from './waiting.ts'

/**
 * Waits for whoever else offers or answers on the waiting list of a service, until the transaction ends: who comes first is asked first,
 * whatever is freed at the same moment. Before anything that such a transaction claims or gives back is queued for.
 */
export const lockWaitingList = (sql: Sql, serviceId: number) => sql`
  select pg_advisory_xact_lock(hashtext('waiting list'), ${serviceId}::int)`

/** Whether anybody waits for a service: most have nobody, and need no lock. */
export const anybodyWaits = async (sql: Sql, serviceId: number): Promise<boolean> => {
  const [row] = await sql<[{ waits: boolean }]>`
    select exists (
      select from waiting_entry where service_id = ${serviceId} and state in ('waiting', 'passed')) as waits`
  return row.waits
}

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

/** In a statement over waiting_entry: whoever still waits wants a start, in a part of a week, and was not offered it before. */
const wants = (sql: Sql, starts: postgres.Fragment, part: postgres.Fragment) => sql`
  state in ('waiting', 'passed') and contact_sealed is not null
    and wanted @> day_here(${starts}) and (parts = '{}' or ${part} = any(parts))
    and not exists (
      select from offer_passed
      where offer_passed.waiting_entry_id = waiting_entry.waiting_entry_id and offer_passed.starts = ${starts})
    and not exists (select from paused_address where paused_address.contact_hash = waiting_entry.contact_hash)`

/** Which of these starts of a service anybody who waits wants, the soonest first. */
export const startsWanted = (
  sql: Sql,
  serviceId: number,
  open: readonly { readonly starts: DateTime; readonly part: WaitingPart }[],
) => sql<{ starts: DateTime }[]>`
  select starts
  from unnest(${open.map(({ starts }) => starts.toISO())}::text[]::timestamptz[], ${open.map(({ part }) => part)}::text[])
    as open (starts, part)
  where exists (
    select from waiting_entry where service_id = ${serviceId} and ${wants(sql, sql`open.starts`, sql`open.part`)})
  order by starts`

/** Whose wanted days and times of day a start is in, in the order in which they began to wait; each start is offered once to each. */
export const candidatesFor = (
  sql: Sql,
  { serviceId, starts, part }: { serviceId: number; starts: DateTime; part: WaitingPart },
) => sql<Candidate[]>`
  select waiting_entry_id, reference, reach_by, contact_sealed, prepare, named, for_two, lead_minutes,
    ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as reach_hours
  from waiting_entry join service using (service_id)
  where service_id = ${serviceId} and ${wants(sql, sql`${starts}::timestamptz`, sql`${part}::text`)}
  order by entered_at, waiting_entry_id`

export interface Offer {
  /** What is shown: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly answerBy: DateTime
  readonly serving: readonly Choice[]
}

/** Makes an offer, unless whoever it is for has left meanwhile. */
export const markOffered = (sql: Sql, waitingEntryId: number, { during, answerBy, serving }: Offer) => sql<
  { waitingEntryId: number }[]
>`
  update waiting_entry set state = 'offered', offered = ${during}::tstzrange, answer_by = ${answerBy},
    serving = ${sql.json(serving as never)}::jsonb
  where waiting_entry_id = ${waitingEntryId} and state in ('waiting', 'passed')
  returning waiting_entry_id`

/** An entry as it stands for a verb that changes it. */
export interface WaitingStanding {
  readonly waitingEntryId: number
  readonly serviceId: number
  readonly state: WaitingState
  readonly starts: DateTime | null
  readonly answerBy: DateTime | null
}

/** How an entry stands: to be looked at before its list is locked, and again when it is. */
export const waitingStanding = async (sql: Sql, waitingEntryId: number): Promise<WaitingStanding> => {
  const [row] = await sql<[WaitingStanding]>`
    select waiting_entry_id, service_id, state, lower(offered) as starts, answer_by
    from waiting_entry where waiting_entry_id = ${waitingEntryId}`
  return row
}

/** Locks an entry until the transaction ends. */
export const lockWaiting = (sql: Sql, waitingEntryId: number) => sql`
  select waiting_entry_id from waiting_entry where waiting_entry_id = ${waitingEntryId} for no key update`

/**
 * Ends an offer that is not taken: whoever it was made to waits on, and what waits to be said of it is said no more.
 * @param answered the start that they are never asked for again, and how they answered; null: they had no say in it.
 */
export const markPassed = (
  sql: Sql,
  waitingEntryId: number,
  answered: { readonly starts: DateTime; readonly why: 'passed' | 'unanswered' } | null,
) => sql`
  with passed as (
    insert into offer_passed (waiting_entry_id, starts, why)
    select ${waitingEntryId}::bigint, ${answered?.starts ?? null}::timestamptz, ${answered?.why ?? null}::text
    where ${answered !== null}
    on conflict do nothing),
  messages as (
    update message set state = 'dropped', why = 'no_longer_true', leased_until = null
    where waiting_entry_id = ${waitingEntryId} and state = 'waiting' and why is distinct from 'sending'),
  calls as (
    update ring set outcome = 'dropped', about = about || '{"why":"no_longer_true"}'
    where waiting_entry_id = ${waitingEntryId} and outcome is null)
  update waiting_entry set state = 'passed', offered = null, answer_by = null, serving = null
  where waiting_entry_id = ${waitingEntryId} and state = 'offered'`

/** Offers that nobody answered in time, the oldest first. */
export const offersOver = (sql: Sql, at: DateTime) => sql<{ waitingEntryId: number }[]>`
  select waiting_entry_id from waiting_entry where state = 'offered' and answer_by <= ${at}
  order by answer_by, waiting_entry_id`

/** What a service's list asks for: the services for which anybody waits, and until when. */
export const waitedFor = (sql: Sql, at: DateTime) => sql<{ serviceId: number; lastDay: string }[]>`
  select service_id, max(upper(wanted) - 1) as last_day
  from waiting_entry
  where state in ('waiting', 'passed') and contact_sealed is not null and upper(wanted) > day_here(${at})
  group by service_id order by service_id`
