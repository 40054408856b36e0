import type { DateTime } from 'luxon'
import type { Choice } from '../availability/claims.ts'
import type { Sql } from '../connect.ts'
import type { Waiter } from './candidates.ts'

/** Everything an entry becomes an appointment from. */
export interface OfferHeld {
  readonly waitingEntryId: number
  readonly serviceId: number
  readonly reference: string
  readonly starts: DateTime
  /** What is shown: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly answerBy: DateTime
  readonly serving: Choice[]
  readonly called: string
  readonly title: 'ms' | 'mr' | null
  readonly locale: 'zh-CN' | 'en'
  readonly reachBy: 'sms' | 'email'
  readonly contactSealed: Buffer
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly coverWord: string | null
  readonly prepare: string[]
  readonly named: string[]
  readonly passcodeHash: Buffer
  readonly forTwo: boolean
  readonly easeSealed: Buffer | null
  readonly consentedAt: DateTime
  readonly bookingKey: string
}

/** An offer that stands; undefined when there is none. Its entry is locked. */
export const offerHeld = async (sql: Sql, waitingEntryId: number) => {
  const [row] = await sql<OfferHeld[]>`
    select waiting_entry_id, service_id, reference, lower(offered) as starts, offered as during, answer_by, serving,
      called, title, locale, reach_by, contact_sealed, telephone_of, cover_word, prepare, named, passcode_hash,
      for_two, ease_sealed, consented_at, booking_key
    from waiting_entry
    where waiting_entry_id = ${waitingEntryId} and state = 'offered'`
  return row
}

/** Whom an offer was made to, as who may serve them is chosen by; undefined when there is none. */
export const offeredTo = async (sql: Sql, waitingEntryId: number) => {
  const [row] = await sql<Waiter[]>`
    select waiting_entry_id, reference, contact_sealed, prepare, named, for_two
    from waiting_entry
    where waiting_entry_id = ${waitingEntryId} and state = 'offered'`
  return row
}

/** Holds what was chosen anew; the offer itself, and until when it is held, stays. No row: there is none. */
export const holdAnew = (
  sql: Sql,
  waitingEntryId: number,
  { during, serving }: { readonly during: string; readonly serving: readonly Choice[] },
) => sql<{ waitingEntryId: number }[]>`
  update waiting_entry set offered = ${during}::tstzrange, serving = ${sql.json(serving as never)}::jsonb
  where waiting_entry_id = ${waitingEntryId} and state = 'offered'
  returning waiting_entry_id`

/** Gives a party the safe hours of the entry that it was. */
export const moveReachHours = (
  sql: Sql,
  { waitingEntryId, partyId }: { waitingEntryId: number; partyId: number },
) => sql`
  update reach_hours set party_id = ${partyId}, waiting_entry_id = null where waiting_entry_id = ${waitingEntryId}`

/** The entry that a party was, if it was one, by the reference both have. */
export const waitingOfParty = async (sql: Sql, partyId: number) => {
  const [row] = await sql<{ waitingEntryId: number }[]>`
    select waiting_entry_id from waiting_entry join party using (reference)
    where party_id = ${partyId} and state = 'taken'`
  return row?.waitingEntryId
}

/** The party that an entry became, by the reference both have. */
export const partyOfWaiting = async (sql: Sql, waitingEntryId: number) => {
  const [row] = await sql<{ partyId: number }[]>`
    select party_id from party join waiting_entry using (reference)
    where waiting_entry_id = ${waitingEntryId} and state = 'taken'`
  return row?.partyId
}
