import type { DateTime } from 'luxon'
import type { TrustedHolder } from '../booking/holders.ts'
import { ownEnds } from '../booking/own-hours.ts'
import type { Sql } from '../connect.ts'

/** What a party's own calendar entry is made of, and nothing of the other party's (R14, R53). */
export interface EntryFacts {
  readonly uid: string
  readonly sequence: number
  /** Of this party's hour, standing or words; as it was booked, while nothing has changed. */
  readonly changedAt: DateTime
  readonly locale: 'zh-CN' | 'en'
  readonly coverWord: string | null
  /** Whether the floor was asked for as well. */
  readonly calendarFloor: boolean
  readonly withdrawnAt: DateTime | null
  readonly state: 'booked' | 'arrived' | 'completed' | 'cancelled' | 'missed' | 'unclear'
  readonly starts: DateTime
  readonly ends: DateTime
  readonly saidZh: string
  readonly saidEn: string
}

export interface CalendarShown extends EntryFacts {
  readonly partyId: number
  readonly reachBy: 'sms' | 'email' | 'voice' | 'none' | null
  readonly calendarWanted: boolean
  readonly calendarByMail: boolean
}

/** The entry of whoever gave the passcode, asked for or not. */
export const calendarShown = async (sql: Sql, { partyId }: TrustedHolder): Promise<CalendarShown> => {
  const [row] = await sql<[CalendarShown]>`
    select party_id, party.uid, party.sequence, coalesce(party.changed_at, booked_at) as changed_at, locale, cover_word,
      calendar_floor, withdrawn_at, state, arrives_at as starts, ${ownEnds(sql)} as ends, said_zh, said_en, reach_by,
      calendar_wanted, calendar_by_mail
    from party join appointment using (appointment_id) join service using (service_id) join place using (place_id)
    where party_id = ${partyId}`
  return row
}

export interface CalendarChoice {
  /** Of the page it was chosen on. */
  readonly sequence: number
  readonly wanted: boolean
  readonly floor: boolean
  readonly byMail: boolean
}

/**
 * Writes what a party chose about its calendar entry. Mails carry it only to whoever is reached by e-mail, and the floor that
 * comes or goes is a change of the entry. Gives whether it was written: not of another sequence, nor an entry of what is over.
 */
export const chooseEntry = async (
  sql: Sql,
  { partyId }: TrustedHolder,
  { sequence, wanted, floor, byMail, at }: CalendarChoice & { readonly at: DateTime },
): Promise<boolean> => {
  const rows = await sql`
    update party set calendar_wanted = ${wanted}, calendar_floor = ${floor},
      calendar_by_mail = ${byMail} and reach_by is not distinct from 'email',
      changed_at = case when calendar_floor = ${floor} then party.changed_at else ${at} end
    from appointment
    where appointment.appointment_id = party.appointment_id and party_id = ${partyId} and party.sequence = ${sequence}
      and (not ${wanted} or (withdrawn_at is null and state <> 'cancelled'))
    returning party_id`
  return rows.length === 1
}
