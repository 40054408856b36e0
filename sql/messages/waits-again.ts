import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

interface Retried {
  readonly messageId: number
  /** As often as it had been tried when somebody saw it. */
  readonly tries: number
  readonly at: DateTime
}

/**
 * Lets a message wait again that failed, and is still of use. That it was tried stays known, for what it says may have been said; and
 * what a gateway called it, for what is reported of that may still come.
 * No row: it does not stand as it was seen.
 */
export const waitAgain = (sql: Sql, { messageId, tries, at }: Retried) => sql<{ messageId: number }[]>`
  update message set state = 'waiting', why = null, due_at = ${at}, leased_until = null,
    round = round + 1, earlier_ids = case when gateway_id is null then earlier_ids else earlier_ids || gateway_id end,
    gateway_id = null, undelivered = null, tries = least(tries, 1)
  where message_id = ${messageId} and state = 'failed' and tries = ${tries} and useless_at > ${at}
    and why is distinct from 'unsendable'
  returning message_id`
