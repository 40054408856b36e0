import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Whom a call is to: what to say of the hour; the name and the sealed number are for whoever's look is in the audit. */
export interface ToRing {
  readonly partyId: number
  readonly reference: string
  readonly appointmentId: number
  readonly sequence: number
  readonly starts: DateTime
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  readonly contactSealed: Buffer | null
  readonly telephoneOf: 'self' | 'family' | 'other' | null
}

/** What is to be known of these parties when they are rung. */
export const toRing = (sql: Sql, partyIds: readonly number[]) => sql<ToRing[]>`
  select party_id, reference, appointment_id, sequence, arrives_at as starts, called, title, contact_sealed, telephone_of
  from party where party_id = any (${[...partyIds]}::bigint[])`
