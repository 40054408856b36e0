import type { DateTime } from 'luxon'
import type { TrustedHolder } from '../booking/holders.ts'
import type { Sql } from '../connect.ts'

export interface OwnMessage {
  readonly kind: string
  readonly channel: 'sms' | 'email' | 'robot'
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped' | 'expired'
  readonly dueAt: DateTime
  readonly sentAt: DateTime | null
}

/** What was said to the party that somebody holds, or waits to be; oldest first. The words are kept nowhere. */
export const ownMessages = (sql: Sql, { partyId }: TrustedHolder) => sql<OwnMessage[]>`
  select kind, channel, state, due_at, sent_at
  from message where party_id = ${partyId} order by message_id`

export interface OwnCall {
  readonly kind: string
  /** Null: nobody has rung yet. */
  readonly outcome: 'told' | 'no_answer' | 'somebody_else' | 'dropped' | null
  readonly starts: DateTime | null
  readonly rungAt: DateTime | null
}

/** The calls to that party on the ring list, oldest first. */
export const ownCalls = (sql: Sql, { partyId }: TrustedHolder) => sql<OwnCall[]>`
  select about ->> 'kind' as kind, outcome, lower(ring_between) as starts, rung_at
  from ring where party_id = ${partyId} order by ring_id`
