import type { DateTime } from 'luxon'
import type { Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { CallEnd } from './urgent-calls.ts'

/** What somebody is asked by a call: the shift, and how the call stands; nothing of who else was asked. */
export interface UrgentOfOne {
  readonly offerId: number
  readonly personId: number
  readonly askedAt: DateTime
  /** Null: not answered. */
  readonly taken: boolean | null
  readonly answerBy: DateTime
  /** Null while it is open. */
  readonly endedAs: CallEnd | null
  /** How many are asked. */
  readonly asked: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly dutyZh: string
  readonly dutyEn: string
  /** Null where the duty stands nowhere. */
  readonly placeZh: string | null
  readonly placeEn: string | null
  readonly saidZh: string | null
  readonly saidEn: string | null
}

/** Until its shift is over. */
const ofOne = (sql: Sql, now: DateTime) => sql`
  select offer_id, urgent_offer.person_id, asked_at, taken, urgent_call.answer_by, ended_as,
    (select count(*)::int from urgent_offer other where other.call_id = urgent_call.call_id) as asked,
    lower(during) as starts, upper(during) as ends, duty.name_zh as duty_zh, duty.name_en as duty_en,
    place.name_zh as place_zh, place.name_en as place_en, said_zh, said_en
  from urgent_offer join urgent_call using (call_id) join shift_position using (position_id)
    join shift using (shift_id) join roster using (roster_id) join duty using (duty_id) left join room using (room_id)
    left join place on place.place_id = coalesce(room.place_id, duty.place_id)
  where upper(during) > ${now}`

/** What somebody is asked by calls that are open and that they have not answered, the earliest shift first. */
export const urgentOf = (sql: Sql, { personId }: Pick<Worker, 'personId'>, now: DateTime) => sql<
  UrgentOfOne[]
>`
  ${ofOne(sql, now)} and urgent_offer.person_id = ${personId} and answered_at is null and ended_as is null
    and urgent_call.answer_by > ${now} and cancelled_at is null
  order by during, offer_id`

/** One of them, answered or not, until its shift is over; undefined when there is none. */
export const urgentOne = async (sql: Sql, offerId: number, now: DateTime) => {
  const [row] = await sql<UrgentOfOne[]>`${ofOne(sql, now)} and offer_id = ${offerId}`
  return row
}

/** The same for whoever holds a link: only while its person has an account that is in use. */
export const urgentLinked = async (sql: Sql, offerId: number, now: DateTime) => {
  const [row] = await sql<UrgentOfOne[]>`
    ${ofOne(sql, now)} and offer_id = ${offerId}
      and exists (select from account where account.person_id = urgent_offer.person_id and disabled_at is null)`
  return row
}
