import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A message to an account as the box of the demonstration lists it. */
export interface AccountMessageInBox {
  readonly messageId: number
  readonly kind: string
  readonly channel: 'sms' | 'email' | 'robot'
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped' | 'expired'
  readonly dueAt: DateTime
  readonly sentAt: DateTime | null
  readonly why: string | null
}

/** The newest messages to accounts, newest first. */
export const newestAccountMessages = (sql: Sql, most: number) => sql<AccountMessageInBox[]>`
  select message_id, kind, channel, state, due_at, sent_at, why
  from message where account_id is not null
  order by message_id desc limit ${most}`
