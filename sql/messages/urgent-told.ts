import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { CallEnd } from '../rosters/urgent-calls.ts'

/** A call that a message to an account is about, as it stands at this moment. */
export interface UrgentTold {
  readonly messageId: number
  readonly answerBy: DateTime
  /** Null while it is open. */
  readonly endedAs: CallEnd | null
  /** Where its caller looks after it: of an organisation, or 'park'. */
  readonly slug: string
  readonly rosterId: number
  readonly positionId: number
  /** Of whom it asks; null, with all that follows, of what its caller is told. */
  readonly offerId: number | null
  readonly personId: number | null
  readonly askedAt: DateTime | null
  readonly answeredAt: DateTime | null
}

/** The calls that messages name, by what somebody is asked or by themselves. */
export const urgentTold = (sql: Sql, messageIds: readonly number[]) => sql<UrgentTold[]>`
  select message_id, urgent_call.answer_by, ended_as, coalesce(slug, 'park') as slug, roster_id, position_id, offer_id, urgent_offer.person_id,
    asked_at, answered_at
  from message left join urgent_offer on offer_id = (about ->> 'urgentId')::bigint
    join urgent_call on urgent_call.call_id = coalesce(urgent_offer.call_id, (about ->> 'callId')::bigint)
    join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    join duty using (duty_id) left join organisation using (organisation_id)
  where message_id = any(${[...messageIds]}::bigint[])`
