import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'

declare const gate: unique symbol

/** Somebody whose browser holds an open appointment. Made in server/http/who-asks.ts alone: time and floor, no more (R16). */
export interface Holder {
  readonly [gate]: 'holder'
  readonly partyId: number
  readonly appointmentId: number
  readonly openedWith: 'form' | 'link' | 'passcode'
}

/** Whose browser has an invitation open that waits for its answer (R14): that, and nothing of an appointment. */
export interface Invited {
  readonly [gate]: 'invited'
  readonly partyId: number
  readonly appointmentId: number
  /** Of the session in which it is open. */
  readonly keyHash: Buffer
}

/** A holder who gave the passcode: whatever their own party may see and do. */
export interface TrustedHolder extends Holder {
  readonly openedWith: 'passcode'
}

/** A program that gave the key of a party. Made in server/http/who-asks.ts alone. */
export interface ProgramHolder {
  readonly [gate]: 'program'
  readonly partyId: number
  readonly appointmentId: number
}

/** Whoever may change what their own party holds. */
export type MayChange = TrustedHolder | ProgramHolder

export interface VisitorSession {
  readonly partyId: number
  readonly appointmentId: number
  readonly openedWith: 'form' | 'link' | 'passcode' | 'invitation'
}

/**
 * What a cookie opens at an instant, by its hash; undefined when it never did or does no longer: after its minutes, and after the
 * day that follows the appointment's, like every other way to it (R16).
 */
export const visitorSession = async (sql: Sql, keyHash: Buffer, at: DateTime) => {
  const [row] = await sql<VisitorSession[]>`
    select party_id, appointment_id, opened_with
    from visitor_session join party using (party_id) join appointment using (appointment_id)
    where key_hash = ${keyHash} and expires_at > ${at} and day_here(${at}) <= day_here(${ownEnds(sql)}) + 1`
  return row
}

export interface NewVisitorSession extends Omit<VisitorSession, 'appointmentId'> {
  readonly keyHash: Buffer
  readonly expiresAt: DateTime
}

/** Opens an appointment in one browser. */
export const insertVisitorSession = (
  sql: Sql,
  { keyHash, partyId, openedWith, expiresAt }: NewVisitorSession,
) => sql`
  insert into visitor_session (key_hash, party_id, opened_with, expires_at)
  values (${keyHash}, ${partyId}, ${openedWith}, ${expiresAt})`

/** Closes what a cookie opened. */
export const deleteVisitorSession = (sql: Sql, keyHash: Buffer) => sql`
  delete from visitor_session where key_hash = ${keyHash}`
