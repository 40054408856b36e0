import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { AppointmentState } from './appointments-of-own.ts'
import { type ReachHours, reachHours } from './reach-hours.ts'
import { servedHow } from './served-how.ts'

/** An appointment as the coordinators of its organisation look after it. */
export interface AppointmentOfOwn {
  readonly appointmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly state: AppointmentState
  readonly sequence: number
  /** A cancellation waits for a voice (R16). */
  readonly held: boolean
  readonly serviceZh: string
  readonly serviceEn: string
  readonly minutesBefore: number
  readonly minutesAfter: number
  readonly references: readonly string[]
  readonly workers: readonly string[]
  readonly roomsZh: readonly string[]
  readonly roomsEn: readonly string[]
  readonly bookedAt: DateTime
  readonly bookedThrough: 'web' | 'api' | 'desk' | 'phone' | 'referral'
  readonly referredBy: string | null
}

/**
 * An appointment of one's own organisation (R60), but how two are met, which would tell what one of them answered (R15); undefined for any
 * other, and for none.
 */
export const appointmentOfOwn = async (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  appointmentId: number,
) => {
  const [row] = await sql<AppointmentOfOwn[]>`
    select appointment_id, lower(during) as starts, upper(during) as ends, state, sequence,
      cancel_asked_at is not null and state = 'booked' as held, name_zh as service_zh, name_en as service_en,
      minutes_before, minutes_after, ${servedHow(sql)}, booked_at, booked_through, referred_by
    from appointment join service using (service_id)
    where appointment_id = ${appointmentId} and organisation_id = ${organisationId}`
  return row
}

/** A party as its coordinator knows it; how it may be reached is asked for apart. */
export interface PartyOfOwn {
  readonly partyId: number
  readonly appointmentId: number
  readonly reference: string
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  readonly arrives: DateTime
  readonly arrivedAt: DateTime | null
  readonly withdrawn: boolean
  /** Whether it has said anything of itself yet. */
  readonly answered: boolean
  readonly erased: boolean
  readonly reached: boolean
  /** What was sent to its address came back for good. */
  readonly mailPaused: boolean
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly along: readonly ('child' | 'elder')[]
  readonly childAge: 'under_3' | '3_to_6' | 'over_6' | null
}

/** The parties of an appointment of one's own organisation, one or two. */
export const partiesOfAppointment = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  appointmentId: number,
) => sql<PartyOfOwn[]>`
  select party_id, appointment_id, reference, called, title, arrives_at as arrives, arrived_at,
    withdrawn_at is not null as withdrawn, consented_at is not null as answered, erased_at is not null as erased,
    contact_sealed is not null as reached,
    exists (select from paused_address where paused_address.contact_hash = party.contact_hash) as mail_paused, prepare, along, child_age
  from party join appointment using (appointment_id) join service using (service_id)
  where appointment_id = ${appointmentId} and organisation_id = ${organisationId}
  order by ordinal`

export interface ContactOfOwn {
  readonly partyId: number
  readonly reference: string
  readonly contactSealed: Buffer | null
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly safeHours: readonly ReachHours[]
}

/** How these parties may be reached: for whoever's look at each is in the audit. */
export const contactsOfOwn = (
  sql: Sql,
  { organisationId }: OwnOrganisation,
  partyIds: readonly number[],
) => sql<ContactOfOwn[]>`
  select party_id, reference, contact_sealed, telephone_of, ${reachHours(sql)} as safe_hours
  from party join appointment using (appointment_id) join service using (service_id)
  where party_id = any (${[...partyIds]}::bigint[]) and organisation_id = ${organisationId}`
