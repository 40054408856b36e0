import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { type RingBetween, ringRange } from './rings.ts'

/**
 * Lets the sender look at once at what waits for a party, on the channel of its way as it is now, and takes away from it what it is
 * about to send by what it knew. News is due now; a reminder keeps its minute. What is leaving at this moment is not called back.
 */
export const judgeAnew = (sql: Sql, partyId: number, at: DateTime) => sql`
  update message set leased_until = null,
    channel = case when reach_by in ('sms', 'email') then reach_by else channel end,
    due_at = case when kind = 'appointment_reminder' then due_at else least(due_at, ${at}) end
  from party
  where party.party_id = message.party_id and message.party_id = ${partyId}
    and state = 'waiting' and why is distinct from 'sending'`

export interface UnmadeCall {
  readonly ringId: number
  readonly kind: string
}

/** The calls to a party that nobody has made yet. */
export const unmadeCallsTo = (sql: Sql, partyId: number) => sql<UnmadeCall[]>`
  select ring_id, about ->> 'kind' as kind from ring where party_id = ${partyId} and outcome is null`

/** Nobody rings a party any more; why is a code. */
export const dropCallsTo = (sql: Sql, partyId: number, why: string) => sql`
  update ring set outcome = 'dropped', about = about || jsonb_build_object('why', ${why}::text)
  where party_id = ${partyId} and outcome is null`

export interface CallMoved {
  readonly ringId: number
  readonly between: RingBetween
}

/** Moves calls into other hours; into none, where there is none. */
export const moveCalls = (sql: Sql, calls: readonly CallMoved[]) => sql`
  update ring set ring_between = moved.between::tstzrange
  from jsonb_to_recordset(${sql.json(
    calls.map(({ ringId, between }) => ({
      ringId,
      between: ringRange(between),
    })),
  )}) as moved ("ringId" bigint, between text)
  where ring.ring_id = moved."ringId" and outcome is null`
