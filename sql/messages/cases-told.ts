import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/**
 * Which of these messages tell of what still waits to be seen (R15): nobody has opened it, it was put off until now, or nobody is there
 * for it then.
 */
export const casesWaitingIn = (sql: Sql, messageIds: readonly number[], at: DateTime) => sql<
  { messageId: number }[]
>`
  select message_id from message join safety_case on safety_case.party_id = (about ->> 'caseOf')::bigint
  where message_id = any (${[...messageIds]}::bigint[]) and decided_at is null
    and (opened_at is null or again_at <= ${at} or again_at is not null and escalated_at is not null)`
