import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Invited } from './holders.ts'
import { ownEnds } from './own-hours.ts'
import { isOver } from './standing.ts'
import { beginsAlone } from './together.ts'

/** What whoever is invited is shown, once they have answered what is asked first (R14, R15). */
export interface InvitedShown {
  readonly reference: string
  /** Of this party: later than the other's. */
  readonly starts: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
  readonly beginsAlone: boolean
  /** The two questions are answered. */
  readonly asked: boolean
  /** The invitation is answered already. */
  readonly answered: boolean
  /** It is off, over, or they do not come. */
  readonly over: boolean
  /** It was answered in this very session, in which the same may be sent again (R11). */
  readonly answeredHere: boolean
}

/** The own side of whoever is invited. */
export const invitedShown = async (sql: Sql, { partyId, keyHash }: Invited): Promise<InvitedShown> => {
  const [row] = await sql<[InvitedShown]>`
    select reference, arrives_at as starts, ${ownEnds(sql)} as ends, said_zh, said_en, ${beginsAlone(sql)} as begins_alone,
      ease_sealed is not null
        or exists (select from safety_case where safety_case.party_id = party.party_id) as asked,
      consented_at is not null as answered, ${isOver(sql)} as over,
      exists (select from visitor_session where key_hash = ${keyHash} and answer_digest is not null) as answered_here
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}

/** What was answered in the session of an invitation: null while nothing was; undefined when it is closed, for it was issued anew. */
export const answeredIn = async (sql: Sql, { keyHash, partyId }: Invited) => {
  const [row] = await sql<{ answerDigest: Buffer | null }[]>`
    select answer_digest from visitor_session
    where key_hash = ${keyHash} and party_id = ${partyId} and opened_with = 'invitation'`
  return row?.answerDigest
}

/** Closes the invitation, which is answered, wherever it is open but where that was done: there the same may be sent again (R11). */
export const closeInvitation = (sql: Sql, { partyId, keyHash }: Invited, answerDigest: Buffer) => sql`
  with closed as (
    delete from visitor_session
    where party_id = ${partyId} and opened_with = 'invitation' and key_hash <> ${keyHash})
  update visitor_session set answer_digest = ${answerDigest} where key_hash = ${keyHash}`
