import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { TrustedHolder } from './holders.ts'
import { isOneOfTwo } from './kept-apart.ts'
import { ownEnds } from './own-hours.ts'
import { type ReachHours, reachHours } from './reach-hours.ts'

/** Everything that is kept of one party, by listed columns: nothing of the other is among them (security.md 5, PIPL 45). */
export interface OwnSide {
  readonly reference: string
  readonly starts: DateTime
  readonly ends: DateTime
  readonly serviceZh: string
  readonly serviceEn: string
  readonly saidZh: string
  readonly saidEn: string
  /** Null for whoever did not book it: that is the other's. */
  readonly bookedAt: DateTime | null
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  readonly locale: 'zh-CN' | 'en'
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  readonly contactSealed: Buffer | null
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly safeHours: readonly ReachHours[]
  readonly coverWord: string | null
  readonly prepare: readonly ('wheelchair' | 'dialect' | 'interpreter' | 'acquaintances')[]
  readonly along: readonly ('child' | 'elder')[]
  readonly childAge: 'under_3' | '3_to_6' | 'over_6' | null
  readonly consentedAt: DateTime | null
  readonly passcodeKept: boolean
  readonly confidentialKept: boolean
  /** Whoever booked has named the other side, of which a hash is kept (R19a). */
  readonly otherSideKept: boolean
  /** Null: the contact that it was booked with. */
  readonly contactChangedAt: DateTime | null
  readonly calendarWanted: boolean
  readonly calendarFloor: boolean
  readonly calendarByMail: boolean
  /** Null also where there is another party: it could be that party's asking (R14). */
  readonly cancelAskedAt: DateTime | null
  readonly arrivedAt: DateTime | null
  readonly withdrawnAt: DateTime | null
  readonly erasedAt: DateTime | null
}

/** What is kept of the party that somebody holds. */
export const ownSide = async (sql: Sql, { partyId }: TrustedHolder): Promise<OwnSide> => {
  const [row] = await sql<[OwnSide]>`
    select reference, arrives_at as starts, ${ownEnds(sql)} as ends, service.name_zh as service_zh,
      service.name_en as service_en, said_zh, said_en, case when ordinal = 1 then booked_at end as booked_at,
      called, title, locale, reach_by, contact_sealed, contact_changed_at, telephone_of, ${reachHours(sql)} as safe_hours, cover_word,
      prepare, along, child_age, consented_at, passcode_hash is not null as passcode_kept,
      ease_sealed is not null as confidential_kept,
      ordinal = 1 and exists (
        select from other_side where other_side.appointment_id = appointment.appointment_id) as other_side_kept, calendar_wanted, calendar_floor, calendar_by_mail,
      case when not ${isOneOfTwo(sql)} then cancel_asked_at end as cancel_asked_at, arrived_at, withdrawn_at, erased_at
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}
