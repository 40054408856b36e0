import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Holder, TrustedHolder } from './holders.ts'
import { ownEnds } from './own-hours.ts'
import { type ReachHours, reachHours } from './reach-hours.ts'
import { hasEnded, isCalledOff, isCancelled, isHeld, isOver } from './standing.ts'
import { beginsAlone, invites, partiesBooked } from './together.ts'

/** What a link alone shows: when and on which floor (R16). The reference is already in the holder's hands. */
export interface TimeShown {
  readonly starts: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
  readonly reference: string
  readonly sequence: number
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  /** As this party knows it: cancelled as well when only they withdrew (R17). */
  readonly cancelled: boolean
  /** By the park, while this party still came. */
  readonly calledOff: boolean
  /** However it ended: whoever came or did not is not told which (R20). */
  readonly ended: boolean
  /** When it is safe to write, each with its days: 1 Monday … 7 Sunday; empty: whenever R31 allows. */
  readonly safeHours: readonly ReachHours[]
  /** A calendar entry was asked for: for whoever gave the passcode to see. */
  readonly calendarWanted: boolean
  readonly cancelledByVoice: boolean
  /** Two come, and each is told that they begin alone (R15). */
  readonly beginsAlone: boolean
  /** It is theirs to hand on the invitation of the other (R14). */
  readonly invites: boolean
}

/** The time and floor of whoever holds the appointment. */
export const timeShown = async (sql: Sql, { partyId }: Holder): Promise<TimeShown> => {
  const [row] = await sql<[TimeShown]>`
    select arrives_at as starts, ${ownEnds(sql)} as ends, said_zh, said_en, reference, party.sequence, reach_by,
      ${isCancelled(sql)} as cancelled, ${isCalledOff(sql)} as called_off, ${hasEnded(sql)} as ended,
      ${reachHours(sql)} as safe_hours,
      calendar_wanted, cancelled_by_voice, ${beginsAlone(sql)} as begins_alone,
      ${invites(sql)} as invites
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}

export interface AppointmentShown extends TimeShown {
  readonly partyId: number
  /** Nothing of it can be changed any more: it is cancelled, this party is there, or it has ended. */
  readonly over: boolean
  /** Whether this party is there; whether the other is, they do not learn (R14). */
  readonly arrived: boolean
  /** Asked to be cancelled, and no voice has confirmed it yet (R16). */
  readonly held: boolean
  /** Whether there is a telephone to ring. */
  readonly telephone: boolean
  /** Since it was booked: then nobody is rung to confirm a cancellation (R16). */
  readonly contactChanged: boolean
  /** Its service's lead time before it begins (R16). */
  readonly moveUntil: DateTime
  readonly serviceZh: string
  readonly serviceEn: string
  /** How many parties it was booked for, whoever has answered. */
  readonly parties: number
  readonly called: string | null
  readonly title: 'ms' | 'mr' | null
  /** At once, as they asked (R63). */
  readonly erased: boolean
  /** Its place is closed in its hour, and it still stands (R9b). */
  readonly closedThen: boolean
}

/** What the passcode opens: the party's own side of the appointment, nothing of the other's (R14). */
export const appointmentShown = async (sql: Sql, { partyId }: TrustedHolder): Promise<AppointmentShown> => {
  const [row] = await sql<[AppointmentShown]>`
    select party_id, arrives_at as starts, ${ownEnds(sql)} as ends, said_zh, said_en, reference, party.sequence,
      ${isCancelled(sql)} as cancelled, ${isCalledOff(sql)} as called_off, ${hasEnded(sql)} as ended,
      ${isOver(sql)} as over,
      arrived_at is not null as arrived, ${isHeld(sql)} as held, cancelled_by_voice,
      reach_by in ('sms', 'voice') and contact_sealed is not null as telephone,
      contact_changed_at is not null as contact_changed, calendar_wanted,
      lower(during) - make_interval(mins => lead_minutes) as move_until,
      service.name_zh as service_zh, service.name_en as service_en, ${partiesBooked(sql)} as parties, ${beginsAlone(sql)} as begins_alone,
      ${invites(sql)} as invites, called, title, reach_by,
      ${reachHours(sql)} as safe_hours, erased_at is not null as erased,
      exists (
        select from closure where closure.place_id = service.place_id and closure.during && appointment.during
      ) as closed_then
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}
