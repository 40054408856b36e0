import type { DateTime } from 'luxon'
import type { Choice } from '../availability/claims.ts'
import type { Sql } from '../connect.ts'
import type { WaitingState } from './waiting.ts'

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
