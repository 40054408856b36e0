import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Somebody whom a call asks, and what they said. */
export interface UrgentOffer {
  readonly offerId: number
  readonly callId: number
  readonly personId: number
  readonly askedAt: DateTime
  /** A rule said no, and the coordinator asked all the same. */
  readonly evenSo: boolean
  readonly answeredAt: DateTime | null
  /** Null: not answered. */
  readonly taken: boolean | null
}

/** Asks people by a call, and gives the new offers; whoever is asked already is not asked again. */
export const insertUrgentOffers = (
  sql: Sql,
  callId: number,
  asked: readonly { readonly personId: number; readonly evenSo: boolean }[],
  at: DateTime,
) => sql<Pick<UrgentOffer, 'offerId' | 'personId'>[]>`
  insert into urgent_offer (call_id, person_id, asked_at, even_so)
  select ${callId}::bigint, "personId", ${at}, "evenSo"
  from jsonb_to_recordset(${sql.json(asked as never)}::jsonb) as asked ("personId" bigint, "evenSo" boolean)
  order by "personId"
  on conflict do nothing
  returning offer_id, person_id`

/** One of them; undefined when there is none. */
export const urgentOfferAt = async (sql: Sql, offerId: number): Promise<UrgentOffer | undefined> => {
  const [row] = await sql<UrgentOffer[]>`
    select offer_id, call_id, person_id, asked_at, even_so, answered_at, taken from urgent_offer
    where offer_id = ${offerId}`
  return row
}

export interface UrgentAnswered {
  readonly at: DateTime
  /** The account; null: nobody, by the link in a message. */
  readonly by: number | null
  /** A coordinator for them (代填). */
  readonly filledIn: boolean
}

/** Writes what somebody said to a call that is locked. */
export const answerUrgentOffer = (
  sql: Sql,
  offerId: number,
  taken: boolean,
  { at, by, filledIn }: UrgentAnswered,
) => sql`
  update urgent_offer set taken = ${taken}, answered_at = ${at}, answered_by = ${by}, filled_in = ${filledIn}
  where offer_id = ${offerId}`

/** Who was asked and has not answered, and whose message has left, is leaving or may have: they wait for nothing any more. */
export const leftWaiting = (sql: Sql, callId: number) => sql<Pick<UrgentOffer, 'offerId' | 'personId'>[]>`
  select offer_id, person_id from urgent_offer
  where call_id = ${callId} and answered_at is null
    and exists (select from message where once = 'urgent_call/' || offer_id
      and (state = 'sent' or leased_until is not null or why = 'outcome_unknown'))
  order by offer_id`

/** Somebody of a call as its coordinator sees them. */
export interface UrgentAsked extends UrgentOffer {
  readonly name: string
  readonly filledIn: boolean
  /** Of the message that asks them; null: they have no account, and none was written. */
  readonly channel: 'sms' | 'email' | 'robot' | null
  readonly sentAt: DateTime | null
  /** Of people of the own organisation alone (R60); of the park's own duties, of everybody's. */
  readonly phone: string | null
}

/** Everybody whom a call asks, whoever came first, then who answered, then who has not. */
export const urgentAsked = (sql: Sql, { organisationId }: OwnDuties, callId: number) => sql<UrgentAsked[]>`
  select offer_id, call_id, person_id, asked_at, even_so, answered_at, taken, filled_in, name, channel, sent_at,
    case when exists (
      select from affiliation
      where affiliation.person_id = person.person_id and organisation_id = coalesce(${organisationId}, organisation_id)
        and during @> day_here(asked_at)) then phone end as phone
  from urgent_offer join person using (person_id) left join message on once = 'urgent_call/' || offer_id
  where call_id = ${callId}
  order by taken desc nulls last, answered_at nulls last, offer_id`

/** How somebody who is not asked yet would be. */
export interface Reach {
  readonly personId: number
  readonly hasAccount: boolean
  /** Of people of the own organisation alone (R60); of the park's own duties, of everybody's. */
  readonly phone: string | null
}

/** The same of people by their numbers. */
export const reachOf = (
  sql: Sql,
  { organisationId }: OwnDuties,
  personIds: readonly number[],
  at: DateTime,
) => sql<Reach[]>`
  select person_id,
    exists (select from account where account.person_id = person.person_id and disabled_at is null) as has_account,
    case when exists (
      select from affiliation
      where affiliation.person_id = person.person_id and organisation_id = coalesce(${organisationId}, organisation_id)
        and during @> day_here(${at}::timestamptz)) then phone end as phone
  from person where person_id = any(${[...personIds]}::bigint[])`

/** Who said of a position that they do not come to it, or had it taken from them. */
export const refusedIt = async (sql: Sql, positionId: number): Promise<ReadonlySet<number>> => {
  const rows = await sql<{ personId: number }[]>`
    select distinct person_id from assignment
    where position_id = ${positionId} and state in ('declined', 'withdrawn') and person_id is not null`
  return new Set(rows.map(({ personId }) => personId))
}
