import type { DateTime } from 'luxon'
import type { Administrator, SafetyWorker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { keptApartFrom } from './kept-apart.ts'
import { isTheirs, type SafetyDecision } from './safety-cases.ts'

interface Opening {
  readonly partyId: number
  readonly at: DateTime
}

/**
 * Somebody opens what is to be seen to: the first is written down, and when, of what was put off, it was first opened again; it is not put
 * off any more. No row: it is not theirs to open, or not there (R61).
 */
export const markCaseOpened = (sql: Sql, who: SafetyWorker, { partyId, at }: Opening) => sql<
  { partyId: number }[]
>`
  update safety_case set opened_at = case when again_at is null then coalesce(opened_at, ${at}) else ${at} end,
    opened_by = coalesce(opened_by, ${who.personId}), again_at = null
  where party_id = ${partyId} and ${isTheirs(sql, who)}
  returning party_id`

export interface Deciding {
  readonly decision: SafetyDecision
  /** What was decided before; null: nothing yet. */
  readonly instead: SafetyDecision | null
  readonly at: DateTime
}

/** Decides what was opened. No row: somebody has meanwhile, or nobody opened it. */
export const decideCase = (sql: Sql, partyId: number, { decision, instead, at }: Deciding) => sql<
  { partyId: number }[]
>`
  update safety_case set decision = ${decision}, decided_at = ${at}, again_at = null
  where party_id = ${partyId} and decision is not distinct from ${instead} and opened_at is not null
  returning party_id`

/**
 * It waits until an instant, and is late again when nobody opens it then. No row: it was decided, or never opened.
 * @param before whether one that was put off already is put off once more.
 */
export const putOffCase = (
  sql: Sql,
  partyId: number,
  againAt: DateTime,
  before: 'whether it is or not' | 'unless it is',
) => sql<{ partyId: number }[]>`
  update safety_case set again_at = ${againAt}, escalated_at = null
  where party_id = ${partyId} and decided_at is null and opened_at is not null
    and (again_at is null or ${before === 'whether it is or not'})
  returning party_id`

/** What is to be decided about. */
export interface CaseStanding {
  readonly appointmentId: number
  readonly sequence: number
  readonly ordinal: 1 | 2
  readonly serviceId: number
  /** It is to be held, and this party still comes. */
  readonly stands: boolean
  /** This party is there. */
  readonly arrived: boolean
  /** The party that it is kept apart from, or that still comes to the same; null: nobody else does. */
  readonly otherId: number | null
  /** The two have appointments of their own already. */
  readonly keptApart: boolean
  readonly prepare: readonly string[]
}

/** How a party stands that a safety worker decides about. */
export const caseStanding = async (sql: Sql, partyId: number): Promise<CaseStanding> => {
  const [row] = await sql<[CaseStanding]>`
    select party.appointment_id, appointment.sequence, party.ordinal, service_id,
      appointment.state in ('booked', 'arrived') and party.withdrawn_at is null as stands,
      party.arrived_at is not null as arrived,
      coalesce(kept_from, other.party_id) as other_id, kept_from is not null as kept_apart, party.prepare
    from party join appointment using (appointment_id) cross join lateral (select ${keptApartFrom(sql)} as kept_from) kept
      left join party other on other.appointment_id = party.appointment_id and other.party_id <> party.party_id
        and other.withdrawn_at is null
    where party.party_id = ${partyId}`
  return row
}

/** The session of a party is held as its service says, unless what the other answered says no: its workers' calendars change (R15). */
export const holdTogether = (sql: Sql, partyId: number, at: DateTime) => sql`
  update appointment set format = service.format, sequence = appointment.sequence + 1, changed_at = ${at}
  from party, service
  where party.appointment_id = appointment.appointment_id and party_id = ${partyId}
    and service.service_id = appointment.service_id and appointment.format = 'apart'
    and not exists (
      select from safety_case join party other using (party_id)
      where other.appointment_id = appointment.appointment_id and decision is distinct from 'together')`

export interface WaitingCase {
  readonly partyId: number
  readonly appointmentId: number
  readonly answeredAt: DateTime
  readonly openedAt: DateTime | null
  readonly againAt: DateTime | null
  readonly escalatedAt: DateTime | null
}

/** In a statement over safety_case: that nobody has opened it, or not since it was put off. */
const isUnopened = (sql: Sql) => sql`(decided_at is null and (opened_at is null or again_at is not null))`

/** Everything that is to be decided about, the longest waiting first. */
export const waitingCases = (sql: Sql) => sql<WaitingCase[]>`
  select party_id, appointment_id, answered_at, opened_at, again_at, escalated_at
  from safety_case join party using (party_id)
  where decided_at is null
  order by answered_at, party_id`

/** Nobody has seen to these in time: once of each. Gives which. */
export const markEscalated = (sql: Sql, partyIds: readonly number[], at: DateTime) => sql<
  { partyId: number }[]
>`
  update safety_case set escalated_at = ${at}
  where party_id = any (${[...partyIds]}::bigint[]) and escalated_at is null and ${isUnopened(sql)}
  returning party_id`

/** Whether anything waits that nobody saw to in time: that it does, for the administrators, and nothing of whose. */
export const isSomethingLate = async (sql: Sql, _who: Administrator): Promise<boolean> => {
  const [row] = await sql<[{ late: boolean }]>`
    select exists (
      select from safety_case where escalated_at is not null and ${isUnopened(sql)}) as late`
  return row.late
}
