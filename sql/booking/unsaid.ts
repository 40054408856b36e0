import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/**
 * In a statement over waiting_entry: what was offered could be said neither by a message nor on the telephone (R36), and would still be to
 * be answered. What may have been said is another thing: nobody knows.
 */
export const wasUnsaid = (sql: Sql, at: DateTime) => sql`
  exists (
    select from message
    where message.waiting_entry_id = waiting_entry.waiting_entry_id and message.state = 'failed'
      and message.why <> 'outcome_unknown' and message.useless_at > ${at}
      and not exists (
        select from ring
        where ring.waiting_entry_id = waiting_entry.waiting_entry_id and ring.about ->> 'once' = message.once
          and not isempty(ring_between)))`

/** Offers that could not be said, and stand: of that start, and until that minute. */
export const offersUnsaid = (sql: Sql, at: DateTime) => sql<{ waitingEntryId: number; starts: DateTime }[]>`
  select waiting_entry_id, lower(offered) as starts from waiting_entry
  where state = 'offered' and answer_by > ${at} and ${wasUnsaid(sql, at)}
  order by waiting_entry_id`
