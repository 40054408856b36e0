import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { TrustedHolder } from './holders.ts'
import { type ReachHours, reachHours } from './reach-hours.ts'
import { isHeld, isOver } from './standing.ts'

/** How a party may be reached, as it stands: for that party, who can change it. */
export interface OwnContact {
  readonly partyId: number
  readonly reference: string
  readonly sequence: number
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  readonly contactSealed: Buffer | null
  readonly contactHash: Buffer | null
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly coverWord: string | null
  /** None: whenever R31 allows. */
  readonly safeHours: readonly ReachHours[]
  /** Of the appointment as this party knows it: there is nothing left to be told of (R17). */
  readonly over: boolean
  /** A cancellation waits for a voice (R16): until it was heard, or it is taken back, the contact stays. */
  readonly held: boolean
  readonly erased: boolean
}

/** How the party that somebody holds may be reached. */
export const ownContact = async (sql: Sql, { partyId }: TrustedHolder): Promise<OwnContact> => {
  const [row] = await sql<[OwnContact]>`
    select party_id, reference, party.sequence, reach_by, contact_sealed, contact_hash, telephone_of, cover_word,
      ${reachHours(sql)} as safe_hours,
      ${isOver(sql)} as over, ${isHeld(sql)} as held, erased_at is not null as erased
    from party join appointment using (appointment_id)
    where party_id = ${partyId}`
  return row
}

export interface ReachWritten {
  readonly reachBy: 'sms' | 'email' | 'none'
  readonly contactSealed: Buffer | null
  readonly contactHash: Buffer | null
  readonly telephoneOf: string | null
  readonly coverWord: string | null
  readonly at: DateTime
}

/**
 * Writes how a party may be reached. Its calendar entry shows the cover word alone, so that alone changes the entry; that mails
 * carry the entry was ticked for the mailbox of then, and for no other (R54). Another contact makes every link and key of before
 * open nothing, and closes what a link has open: they lie where the party no longer wants to be written to.
 */
export const updateReach = (sql: Sql, partyId: number, written: ReachWritten) => sql`
  with closed as (
    delete from visitor_session using party
    where visitor_session.party_id = party.party_id and party.party_id = ${partyId} and opened_with = 'link'
      and contact_hash is distinct from ${written.contactHash})
  update party set reach_by = ${written.reachBy}, contact_sealed = ${written.contactSealed},
    contact_hash = ${written.contactHash}, telephone_of = ${written.telephoneOf}, cover_word = ${written.coverWord},
    calendar_by_mail = calendar_by_mail and contact_hash is not distinct from ${written.contactHash},
    link_epoch = link_epoch + (contact_hash is distinct from ${written.contactHash})::int,
    contact_changed_at =
      case when contact_hash is distinct from ${written.contactHash} then ${written.at} else contact_changed_at end,
    changed_at = case when cover_word is distinct from ${written.coverWord} then ${written.at} else changed_at end
  where party_id = ${partyId}`

/** Forgets the hours that a party called safe, for others to be written. */
export const deleteReachHours = (sql: Sql, partyId: number) => sql`
  delete from reach_hours where party_id = ${partyId}`
