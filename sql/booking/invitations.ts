import type { DateTime } from 'luxon'
import type { Receptionist } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { Holder } from './holders.ts'
import { ownEnds } from './own-hours.ts'

/** The other party's invitation, as it was first made: nothing in it changes with what they do (R14). */
export interface Invitation {
  /** The one that its key was made for, also when the party was given another since (R15). */
  readonly appointmentId: number
  /** The party that is invited. */
  readonly partyId: number
  readonly invitationReference: string
}

/** In a statement over party: the second place of a session, to be joined to the party of whoever booked it. */
const invitedBy = (sql: Sql) => sql`
  party other on (other.appointment_id = party.appointment_id or exists (
      select from kept_apart
      where (kept_apart.party_id, other_party_id) in ((party.party_id, other.party_id), (other.party_id, party.party_id))))
    and other.ordinal = 2 and party.ordinal = 1
    and other.invitation_reference is not null`

/** The invitation of whoever booked for two; undefined for the other, and where one comes alone. */
export const invitationOf = async (sql: Sql, { partyId }: Holder) => {
  const [row] = await sql<Invitation[]>`
    select coalesce(other.keyed_as, other.appointment_id) as appointment_id, other.party_id, other.invitation_reference
    from party join ${invitedBy(sql)} where party.party_id = ${partyId}`
  return row
}

export interface InvitationNow extends Invitation {
  readonly invitationEpoch: number
}

/** The same as it is now, for the desk that issues it anew in person. */
export const invitationAtDesk = async (sql: Sql, _desk: Receptionist, partyId: number) => {
  const [row] = await sql<InvitationNow[]>`
    select coalesce(other.keyed_as, other.appointment_id) as appointment_id, other.party_id, other.invitation_reference, other.invitation_epoch
    from party join ${invitedBy(sql)} where party.party_id = ${partyId}`
  return row
}

/** The invitation of the invited party itself, for the desk that has issued it by its number. */
export const invitationIssued = async (sql: Sql, _desk: Receptionist, partyId: number) => {
  const [row] = await sql<InvitationNow[]>`
    select coalesce(keyed_as, appointment_id) as appointment_id, party_id, invitation_reference, invitation_epoch
    from party where party_id = ${partyId} and invitation_reference is not null`
  return row
}

/** What an invitation's address is of. */
export const invitationAt = async (sql: Sql, invitationReference: string) => {
  const [row] = await sql<InvitationNow[]>`
    select coalesce(keyed_as, appointment_id) as appointment_id, party_id, invitation_reference, invitation_epoch
    from party where invitation_reference = ${invitationReference}`
  return row
}

/** In a statement over party: neither accepted nor declined. */
const isUnanswered = (sql: Sql) => sql`(consented_at is null and withdrawn_at is null)`

/** In a statement over party and appointment: whether the invitation waits for its answer, and may be opened yet at an instant. */
const isOpenAt = (sql: Sql, at: DateTime) => sql`
  (${isUnanswered(sql)} and erased_at is null and state in ('booked', 'arrived')
    and day_here(${at}) <= day_here(${ownEnds(sql)}) + 1)`

/**
 * Binds an invitation to the one browser that opens it; the same may open it again (R14). No row: another browser has, it was issued
 * anew meanwhile, it is answered, or over.
 */
export const bindInvitation = async (
  sql: Sql,
  { partyId, invitationEpoch, browserHash, at }: Bound,
): Promise<boolean> => {
  const rows = await sql`
    update party set invitation_browser_hash = ${browserHash}
    from appointment
    where appointment.appointment_id = party.appointment_id and party_id = ${partyId}
      and invitation_epoch = ${invitationEpoch} and ${isOpenAt(sql, at)}
      and (invitation_browser_hash is null or invitation_browser_hash = ${browserHash})
    returning party_id`
  return rows.length > 0
}

export interface Bound {
  readonly partyId: number
  readonly invitationEpoch: number
  readonly browserHash: Buffer
  readonly at: DateTime
}

/**
 * Makes every link of before open nothing, whatever was done with it: whoever booked sees what the desk shows, and would read the answer
 * from a link that stayed as it was (R14). Waits for whoever opens it at this moment.
 */
export const raiseInvitationEpoch = (sql: Sql, partyId: number) => sql`
  update party set invitation_epoch = invitation_epoch + 1,
    invitation_browser_hash = case when ${isUnanswered(sql)} then null else invitation_browser_hash end
  where party_id = ${partyId}`

/** Closes an invitation that nobody has answered in the browser that has it open. */
export const closeUnanswered = (sql: Sql, partyId: number) => sql`
  delete from visitor_session using party
  where visitor_session.party_id = party.party_id and party.party_id = ${partyId} and opened_with = 'invitation'
    and ${isUnanswered(sql)}`
