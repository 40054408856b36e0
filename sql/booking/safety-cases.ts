import type { DateTime } from 'luxon'
import type { SafetyWorker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { keptApartFrom } from './kept-apart.ts'
import { type ReachHours, reachHours } from './reach-hours.ts'

export type SafetyDecision = 'together' | 'apart' | 'other_hours' | 'not_held'

/** What is to be seen to, by its reference alone (R15). */
export interface SafetyCase {
  readonly partyId: number
  readonly reference: string
  readonly answeredAt: DateTime
  readonly escalatedAt: DateTime | null
  readonly openedAt: DateTime | null
  /** Nobody was reached: not before. */
  readonly againAt: DateTime | null
  readonly decidedAt: DateTime | null
  readonly decision: SafetyDecision | null
}

/** For so many days what is decided stands below. */
const DAYS_SHOWN = 14

/** In a statement over safety_case: those that a safety worker may see. */
export const isTheirs = (sql: Sql, { personId, onDuty, isCalled }: SafetyWorker) => sql`
  (${onDuty} or opened_by = ${personId}
    or ${isCalled} and escalated_at is not null and (opened_at is null or again_at is not null))`

/** What a safety worker has to see to, the longest waiting first, and what was decided of late. */
export const safetyCases = (sql: Sql, who: SafetyWorker, at: DateTime) => sql<SafetyCase[]>`
  select party_id, reference, answered_at, escalated_at, opened_at, again_at, decided_at, decision
  from safety_case join party using (party_id)
  where ${isTheirs(sql, who)} and (decided_at is null or decided_at > ${at.minus({ days: DAYS_SHOWN })})
  order by answered_at, party_id`

/** How many wait for a safety worker at an instant, and nothing more. */
export const countSafetyCases = async (sql: Sql, who: SafetyWorker, at: DateTime): Promise<number> => {
  const [row] = await sql<[{ waiting: number }]>`
    select count(*)::int as waiting from safety_case
    where ${isTheirs(sql, who)} and decided_at is null and (again_at is null or again_at <= ${at})`
  return row.waiting
}

/** One that was opened, for whoever's look at it is in the audit. */
export interface OpenedCase extends SafetyCase {
  /** Null: they did not agree that it is kept, or it was erased. */
  readonly easeSealed: Buffer | null
  readonly erased: boolean
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  readonly contactSealed: Buffer | null
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly safeHours: readonly ReachHours[]
  readonly appointmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly serviceZh: string
  readonly serviceEn: string
  readonly format: 'alone' | 'together' | 'separate_rooms' | 'apart' | 'family'
  /** Nobody asked them: it was booked for them at the desk or by telephone. */
  readonly unasked: boolean
  /** It is to be held, and this party still comes. */
  readonly stands: boolean
  /** The two have appointments of their own by now. */
  readonly keptApart: boolean
  /** Which are in one half day again. */
  readonly meetsAgain: boolean
  /** The other has answered so that it is not cleared either. */
  readonly otherWaits: boolean
  /** The other comes to the same, and was never asked. */
  readonly otherUnasked: boolean
}

/** Those of these parties that a safety worker may see and has opened: with what was answered, and how each is reached. */
export const openedCases = (sql: Sql, who: SafetyWorker, partyIds: readonly number[]) => sql<OpenedCase[]>`
  select safety_case.party_id, party.reference, answered_at, escalated_at, opened_at, again_at, decided_at, decision,
    party.ease_sealed, party.erased_at is not null as erased, party.called, party.title, party.reach_by, party.contact_sealed,
    party.telephone_of,
    ${reachHours(sql)} as safe_hours, party.appointment_id, lower(appointment.during) as starts, upper(appointment.during) as ends,
    service.name_zh as service_zh, service.name_en as service_en, appointment.format,
    appointment.state in ('booked', 'arrived') and party.withdrawn_at is null as stands,
    party.ease_sealed is null and party.ordinal = 1 and appointment.booked_through in ('desk', 'phone') as unasked,
    kept_from is not null as kept_apart, coalesce(half_days(appointment.during) && half_days(their.during), false) as meets_again,
    exists (
      select from safety_case one join party theirs using (party_id)
      where theirs.appointment_id = party.appointment_id and theirs.party_id <> party.party_id
        and one.decision is distinct from 'together') as other_waits,
    exists (
      select from party theirs
      where theirs.appointment_id = party.appointment_id and theirs.party_id <> party.party_id
        and theirs.withdrawn_at is null and theirs.consented_at is null and theirs.ease_sealed is null
        and not exists (select from safety_case one where one.party_id = theirs.party_id)) as other_unasked
  from safety_case join party using (party_id) join appointment using (appointment_id) join service using (service_id)
    cross join lateral (select ${keptApartFrom(sql)} as kept_from) kept
    left join party other on other.party_id = kept_from
    left join appointment their on their.appointment_id = other.appointment_id
  where safety_case.party_id = any (${[...partyIds]}::bigint[]) and opened_at is not null and ${isTheirs(sql, who)}
  order by answered_at, safety_case.party_id`
