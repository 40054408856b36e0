import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A message as the box of the demonstration lists it. */
export interface MessageInBox {
  readonly messageId: number
  readonly kind: string
  readonly channel: 'sms' | 'email' | 'robot'
  readonly partyId: number
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped' | 'expired'
  readonly dueAt: DateTime
  readonly sentAt: DateTime | null
  readonly tries: number
  readonly why: string | null
}

/** The newest messages to parties, newest first. */
export const newestMessages = (sql: Sql, most: number) => sql<MessageInBox[]>`
  select message_id, kind, channel, party_id, state, due_at, sent_at, tries, why
  from message
  where party_id is not null
  order by message_id desc
  limit ${most}`
