import type { DateTime } from 'luxon'
import type { Receptionist } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'
import { isHeld, isOver } from './standing.ts'
import { invites } from './together.ts'

/** What the passcode opens at the desk: the hours and what can be changed, not whom it is about or what for (R69). */
export interface OpenedAtDesk {
  readonly partyId: number
  readonly appointmentId: number
  readonly reference: string
  /** The party's own. */
  readonly sequence: number
  /** The whole appointment's, which a move is asked on. */
  readonly ofAppointment: number
  readonly begins: DateTime
  readonly arrives: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
  /** As this party knows it: that the other is there, they do not read from it (R14). */
  readonly state: 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'
  readonly over: boolean
  /** A cancellation waits for a voice (R16). */
  readonly held: boolean
  /** Whether there is anything to send to; where, the desk does not see. */
  readonly reached: boolean
  /** They booked for two: whoever is invited may have another link, in person (R14). */
  readonly invites: boolean
}

/** A party as the desk changes it, once the passcode was given. */
export const openedAtDesk = async (sql: Sql, _desk: Receptionist, partyId: number) => {
  const [row] = await sql<OpenedAtDesk[]>`
    select party_id, appointment_id, reference, party.sequence, appointment.sequence as of_appointment,
      lower(during) as begins, arrives_at as arrives, ${ownEnds(sql)} as ends, said_zh, said_en,
      case when state = 'arrived' and arrived_at is null then 'booked' else state end as state,
      ${isOver(sql)} as over, ${isHeld(sql)} as held, contact_sealed is not null as reached,
      ${invites(sql)} as invites
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}

/** Makes every link of before open nothing, and closes what one has open: a new one is on its way (R16). */
export const raiseLinkEpoch = (sql: Sql, partyId: number) => sql`
  with closed as (delete from visitor_session where party_id = ${partyId} and opened_with = 'link')
  update party set link_epoch = link_epoch + 1 where party_id = ${partyId}`
