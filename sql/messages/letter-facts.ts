import type { DateTime } from 'luxon'
import { ownEnds } from '../booking/own-hours.ts'
import { type ReachHours, reachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'

/**
 * Locks a party until the transaction ends: whoever has the same to say to it at the same moment waits here, and then sees
 * that it is said.
 */
export const lockParty = (sql: Sql, partyId: number) => sql`
  select party_id from party where party_id = ${partyId} for no key update`

/** The same of several, always in the same order: whoever wants some of them as well waits for nobody who waits for them. */
export const lockParties = (sql: Sql, partyIds: readonly number[]) => sql`
  select party_id from party where party_id = any (${[...partyIds]}::bigint[]) order by party_id for no key update`

/** Everything that a letter to a party about its appointment is made of, as it is at this moment. */
export interface LetterFacts {
  readonly partyId: number
  readonly appointmentId: number
  readonly reference: string
  readonly locale: 'zh-CN' | 'en'
  readonly coverWord: string | null
  readonly linkEpoch: number
  /** The appointment that its keys were made for, where it has another by now; null: the one it has. */
  readonly keyedAs: number | null
  readonly uid: string
  readonly sequence: number
  /** Of what its calendar entry shows; as it was booked, while nothing has changed. */
  readonly changedAt: DateTime
  /** R54: asked for; with the floor in it; with each mail to whoever is still reached by e-mail. */
  readonly calendarWanted: boolean
  readonly calendarFloor: boolean
  readonly calendarByMail: boolean
  /** Null while the second party has not answered (R14). */
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  /** None: whenever R31 allows. */
  readonly reachHours: readonly ReachHours[]
  readonly contactSealed: Buffer | null
  /** What was sent there came back for good. */
  readonly addressPaused: boolean
  /** Null: the contact that it was booked with (R16). */
  readonly contactChangedAt: DateTime | null
  readonly withdrawnAt: DateTime | null
  /** Asked to be cancelled, and waiting for a voice (R16). */
  readonly cancelAskedAt: DateTime | null
  readonly erasedAt: DateTime | null
  /** Whoever asks to cancel it is rung (R16). */
  readonly cancelledByVoice: boolean
  readonly state: 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'
  /** The party's own: two parties of one session arrive apart (R15). */
  readonly starts: DateTime
  readonly ends: DateTime
  /** What a message may say of the place: the floor. */
  readonly saidZh: string
  readonly saidEn: string
  /** Its place is closed in its hours (R9b): it stands, and cannot be held. */
  readonly placeIsClosed: boolean
  /** Whether the party may have been told that it is booked, by any message that says so or on the telephone. */
  readonly bookedWasSaid: boolean
  /** Whether that was said of its present hour; of one that is off, of the last it had. */
  readonly hourWasSaid: boolean
}

/**
 * A change and a reminder say it too, and what is said of a closure. A try that was begun counts, however it ended: what a server took and nobody recorded, or
 * answered too late for us, stands in somebody's hand and says that it is on.
 */
const SAY_IT_IS_BOOKED = [
  'appointment_booked',
  'appointment_changed',
  'appointment_reminder',
  'closed_today',
  'open_after_all',
]

const wasSaid = (sql: Sql, whatOf = sql`true`) => sql`
  (exists (
    select from message
    where message.party_id = party.party_id and kind = any (${SAY_IT_IS_BOOKED})
      and (message.state = 'sent' or tries > 0) and ${whatOf})
  or exists (
    select from ring
    where ring.party_id = party.party_id and about ->> 'kind' = any (${SAY_IT_IS_BOOKED}) and outcome = 'told' and ${whatOf}))`

/** To withdraw, and to be called off, is a change of its own (RFC 5545 §3.8.7.4). */
const ofItsHour = (sql: Sql) => sql`
  (about ->> 'sequence')::int
    = party.sequence - (withdrawn_at is not null or appointment.state = 'cancelled')::int`

/** In a statement over whereFactsStand: what a letter is made of. */
export const factsOfParty = (sql: Sql) => sql`
  party_id, appointment_id, reference, locale, cover_word, link_epoch, keyed_as, party.uid, party.sequence, reach_by,
    coalesce(party.changed_at, booked_at) as changed_at, calendar_wanted, calendar_floor, calendar_by_mail,
    ${reachHours(sql)} as reach_hours,
    contact_sealed, exists (select from paused_address where paused_address.contact_hash = party.contact_hash) as address_paused,
    contact_changed_at, withdrawn_at, cancel_asked_at, erased_at, cancelled_by_voice, state,
    arrives_at as starts, ${ownEnds(sql)} as ends, place.said_zh, place.said_en,
    exists (
      select from closure
      where closure.place_id = service.place_id and closure.during && appointment.during) as place_is_closed,
    ${wasSaid(sql)} as booked_was_said, ${wasSaid(sql, ofItsHour(sql))} as hour_was_said`

/** A party and everything that its facts are read from, to be joined. */
export const whereFactsStand = (sql: Sql) => sql`
  party join appointment using (appointment_id) join service using (service_id) join place using (place_id)`

/** What is true now for each of these parties. */
export const letterFacts = (sql: Sql, partyIds: readonly number[]) => sql<LetterFacts[]>`
  select ${factsOfParty(sql)} from ${whereFactsStand(sql)}
  where party_id = any (${[...partyIds]}::bigint[])`

/** Whether a party has still to be sent the news of its present hour. */
export const newsWaits = async (
  sql: Sql,
  { partyId, sequence }: Pick<LetterFacts, 'partyId' | 'sequence'>,
): Promise<boolean> => {
  const rows = await sql`
    select from message
    where party_id = ${partyId} and kind in ('appointment_booked', 'appointment_changed') and state = 'waiting'
      and (about ->> 'sequence')::int = ${sequence}
    limit 1`
  return rows.length > 0
}
