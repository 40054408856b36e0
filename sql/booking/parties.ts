import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { isCancelled, isHeld, isOver } from './standing.ts'

export interface NewParty {
  readonly appointmentId: number
  readonly ordinal: 1 | 2
  readonly reference: string
  /** Of the second place: the number in the address of its invitation (R14). */
  readonly invitationReference?: string | null
  readonly arrivesAt: DateTime
}

/** What a party answered, sealed and hashed where it must be. */
export interface PartyAnswers {
  readonly called: string
  readonly title: string | null
  readonly locale: string
  readonly reachBy: 'sms' | 'email' | 'none'
  readonly contactSealed: Buffer | null
  readonly contactHash: Buffer | null
  readonly telephoneOf: string | null
  readonly coverWord: string | null
  readonly prepare: readonly string[]
  readonly along: readonly string[]
  readonly childAge: string | null
  readonly consentedAt: DateTime
  readonly passcodeHash: Buffer
}

/**
 * A place for one party. Null when somebody else has one of these references: draw others.
 * @param waitedId whoever waited has the reference as a party that they had while they did; nobody else has one of the waiting list's.
 */
export const insertParty = async (
  sql: Sql,
  { appointmentId, ordinal, reference, invitationReference = null, arrivesAt }: NewParty,
  waitedId: number | null = null,
) => {
  const [row] = await sql<{ partyId: number }[]>`
    insert into party (appointment_id, ordinal, reference, invitation_reference, arrives_at)
    select ${appointmentId}::bigint, ${ordinal}::int, ${reference}, ${invitationReference}, ${arrivesAt}::timestamptz
    where not exists (
      select from waiting_entry
      where waiting_entry.reference = ${reference} and waiting_entry_id is distinct from ${waitedId}::bigint)
      and not exists (select from party where invitation_reference = ${invitationReference})
    on conflict (reference) do nothing
    returning party_id`
  return row?.partyId ?? null
}

/** Writes what a party answered (R10). */
export const writeAnswers = (sql: Sql, partyId: number, answers: PartyAnswers) => sql`
  update party set ${sql(
    { ...answers, prepare: [...answers.prepare], along: [...answers.along] },
    'called',
    'title',
    'locale',
    'reachBy',
    'contactSealed',
    'contactHash',
    'telephoneOf',
    'coverWord',
    'prepare',
    'along',
    'childAge',
    'consentedAt',
    'passcodeHash',
  )}
  where party_id = ${partyId}`

export interface SafeSpan {
  readonly weekdays: readonly number[]
  /** A timerange, such as [09:00,11:30). */
  readonly hours: string
}

/** When it is safe to reach a party: a row for weekdays and one for weekends, or none for any time R31 allows. */
export const insertReachHours = (sql: Sql, partyId: number, spans: readonly SafeSpan[]) => sql`
  insert into reach_hours (party_id, weekdays, hours)
  select ${partyId}::bigint, weekdays, hours::timerange
  from jsonb_to_recordset(${sql.json(spans.map(({ weekdays, hours }) => ({ weekdays: [...weekdays], hours })))})
    as span (weekdays int[], hours text)`

export interface Standing {
  readonly sequence: number
  /** When this party arrives. */
  readonly starts: DateTime
  /** As this party knows it: by them alone (R17), or the whole appointment. */
  readonly cancelled: boolean
  /** Nothing of it can be changed any more: it is cancelled, this party is there, or it has ended. */
  readonly over: boolean
  /** Asked to be cancelled, and no voice has confirmed it yet (R16). */
  readonly held: boolean
  /** Whether its service is cancelled by voice alone. */
  readonly cancelledByVoice: boolean
}

/** How an appointment stands for one of its parties. */
export const standingOf = async (sql: Sql, partyId: number): Promise<Standing> => {
  const [row] = await sql<[Standing]>`
    select party.sequence, arrives_at as starts, ${isCancelled(sql)} as cancelled, ${isOver(sql)} as over,
      ${isHeld(sql)} as held, cancelled_by_voice
    from party join appointment using (appointment_id) join service using (service_id)
    where party_id = ${partyId}`
  return row
}

/** A party that does not come any more. */
export const withdraw = (sql: Sql, partyId: number, at: DateTime) => sql`
  update party set withdrawn_at = ${at}, sequence = sequence + 1, changed_at = ${at} where party_id = ${partyId}`

/** Whether anybody still comes: of those who have answered, or are there already. */
export const somebodyStillComes = async (sql: Sql, appointmentId: number): Promise<boolean> => {
  const [row] = await sql<[{ comes: boolean }]>`
    select exists (
      select from party
      where appointment_id = ${appointmentId} and withdrawn_at is null
        and (consented_at is not null or arrived_at is not null)) as comes`
  return row.comes
}
