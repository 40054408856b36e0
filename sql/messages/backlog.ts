import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface Backlog {
  readonly channel: 'sms' | 'email' | 'robot'
  /** due: its hour has come; later: it has not, or a try failed and the next is to come. */
  readonly waiting: 'due' | 'later'
  readonly count: number
  readonly oldestDueAt: DateTime
}

/** How many messages wait, and since or until when: what is due for more than a few minutes says that nothing leaves. */
export const backlog = (sql: Sql, now: DateTime) => sql<Backlog[]>`
  select channel, case when due_at <= ${now} then 'due' else 'later' end as waiting, count(*)::int as count,
    min(due_at) as oldest_due_at
  from message
  where state = 'waiting'
  group by 1, 2
  order by 1, 2`

export interface DayInOutbox {
  readonly channel: 'sms' | 'email' | 'robot'
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped' | 'expired'
  readonly count: number
}

/** What became of the messages that were due in the twenty-four hours before an instant. */
export const lastDayInOutbox = (sql: Sql, now: DateTime) => sql<DayInOutbox[]>`
  select channel, state, count(*)::int as count
  from message
  where due_at > ${now.minus({ days: 1 })} and due_at <= ${now}
  group by 1, 2
  order by 1, 2`
