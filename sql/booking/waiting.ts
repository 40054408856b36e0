import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { ownReachHours, type ReachHours } from './reach-hours.ts'

/** In which somebody could come. */
export type WaitingPart = 'weekday_morning' | 'weekday_afternoon' | 'weekday_evening' | 'saturday' | 'sunday'

export type WaitingState = 'waiting' | 'offered' | 'taken' | 'passed' | 'left'

/** Somebody who begins to wait, sealed and hashed where it must be. */
export interface NewWaiting {
  readonly serviceId: number
  readonly reference: string
  readonly passcodeHash: Buffer
  readonly coverWord: string | null
  /** 'YYYY-MM-DD' */
  readonly firstDay: string
  readonly lastDay: string
  readonly parts: readonly WaitingPart[]
  readonly called: string
  readonly title: string | null
  readonly contactSealed: Buffer
  readonly contactHash: Buffer
  readonly telephoneOf: string | null
  readonly reachBy: 'sms' | 'email'
  readonly locale: string
  readonly prepare: readonly string[]
  /** Hashed for the wall, in hexadecimal (R19a). */
  readonly named: readonly string[]
  /** Whether two come, and what was answered of R15, sealed. */
  readonly forTwo: boolean
  readonly easeSealed: Buffer | null
  /** A uuid: of the form (R11). */
  readonly bookingKey: string
  readonly bookingDigest: Buffer
  readonly at: DateTime
}

/** Enters somebody. Null when the reference is somebody's already, a party's or another's: draw another. */
export const insertWaiting = async (sql: Sql, entry: NewWaiting): Promise<number | null> => {
  const { serviceId, reference, coverWord, firstDay, lastDay, parts, called, title, telephoneOf } = entry
  const { contactSealed, contactHash, reachBy, locale, prepare, named, forTwo, easeSealed, at } = entry
  const [row] = await sql<{ waitingEntryId: number }[]>`
    insert into waiting_entry (service_id, reference, passcode_hash, cover_word, wanted, parts, called, title,
      contact_sealed, contact_hash, telephone_of, reach_by, locale, prepare, named, for_two, ease_sealed,
      booking_key, booking_digest, consented_at, entered_at)
    select ${serviceId}, ${reference}, ${entry.passcodeHash}, ${coverWord},
      daterange(${firstDay}::date, ${lastDay}::date, '[]'), ${[...parts]}::text[], ${called}, ${title},
      ${contactSealed}, ${contactHash}, ${telephoneOf}, ${reachBy}, ${locale}, ${[...prepare]}::text[], ${[...named]}::text[],
      ${forTwo}, ${easeSealed}, ${entry.bookingKey}, ${entry.bookingDigest}, ${at}, ${at}
    where not exists (select from party where party.reference = ${reference})
    on conflict (reference) do nothing
    returning waiting_entry_id`
  return row?.waitingEntryId ?? null
}

export interface WaitingSpan {
  readonly weekdays: readonly number[]
  /** A timerange, such as [09:00,11:30). */
  readonly hours: string
}

/** When it is safe to reach whoever waits; as insertReachHours of a party. */
export const insertWaitingHours = (sql: Sql, waitingEntryId: number, spans: readonly WaitingSpan[]) => sql`
  insert into reach_hours (waiting_entry_id, weekdays, hours)
  select ${waitingEntryId}::bigint, weekdays, hours::timerange
  from jsonb_to_recordset(${sql.json(spans.map(({ weekdays, hours }) => ({ weekdays: [...weekdays], hours })))})
    as span (weekdays int[], hours text)`

/** What a form has entered already; undefined while it has entered nothing (R11). */
export const waitingOfForm = async (sql: Sql, bookingKey: string) => {
  const [row] = await sql<{ waitingEntryId: number; bookingDigest: Buffer; enteredAt: DateTime }[]>`
    select waiting_entry_id, booking_digest, entered_at from waiting_entry where booking_key = ${bookingKey}`
  return row
}

/** An entry as its own page shows it. */
export interface WaitingShown {
  readonly waitingEntryId: number
  readonly reference: string
  readonly state: WaitingState
  readonly serviceId: number
  /** The address of its service. */
  readonly address: string
  readonly reachBy: 'sms' | 'email' | 'voice'
  readonly coverWord: string | null
  /** 'YYYY-MM-DD', the last that is wanted. */
  readonly lastDay: string
  readonly parts: WaitingPart[]
  /** Of an offer. */
  readonly starts: DateTime | null
  readonly ends: DateTime | null
  readonly answerBy: DateTime | null
  readonly saidZh: string
  readonly saidEn: string
  readonly reachHours: readonly ReachHours[]
}

export const waitingShown = async (sql: Sql, waitingEntryId: number): Promise<WaitingShown> => {
  const [row] = await sql<[WaitingShown]>`
    select waiting_entry_id, reference, state, service_id, service.address, reach_by, cover_word, upper(wanted) - 1 as last_day, parts,
      lower(offered) as starts, upper(offered) as ends, answer_by, said_zh, said_en,
      ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as reach_hours
    from waiting_entry join service using (service_id) join place using (place_id)
    where waiting_entry_id = ${waitingEntryId}`
  return row
}

/** Which entry a reference is of, and which link is its own, while it can still be answered or left. */
export const waitingOfReference = async (sql: Sql, reference: string) => {
  const [row] = await sql<{ waitingEntryId: number; linkEpoch: number }[]>`
    select waiting_entry_id, link_epoch from waiting_entry
    where reference = ${reference} and state in ('waiting', 'passed', 'offered')`
  return row
}
