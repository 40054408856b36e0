import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { About } from './outbox.ts'

/** Whose a message is: an outcome is recorded only while the lease is the one it was given under. */
export interface Lease {
  readonly messageId: number
  readonly leasedUntil: DateTime
}

/** A message that this sender alone may send until its lease ends. */
export interface LeasedMessage extends Lease {
  readonly kind: string
  readonly partyId: number
  readonly about: About
  readonly once: string
  readonly uselessAt: DateTime
  /** How often it was tried. */
  readonly tries: number
  /** 'sending': a try was begun and what became of it was never recorded. */
  readonly why: string | null
}

export interface LeaseTerms {
  readonly kinds: readonly string[]
  readonly now: DateTime
  readonly until: DateTime
  readonly most: number
}

/** Leases what is due, oldest first. Of several senders at once, no two get the same message; none waits for another. */
export const leaseMessages = (sql: Sql, { kinds, now, until, most }: LeaseTerms) => sql<LeasedMessage[]>`
  with due as materialized (
    select message_id from message
    where state = 'waiting' and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      and kind = any (${[...kinds]}) and party_id is not null
    order by due_at, message_id
    limit ${most}
    for update skip locked),
  leased as (
    update message set leased_until = ${until} from due where message.message_id = due.message_id
    returning message.message_id, kind, party_id, about, once, due_at, useless_at, tries, why, leased_until)
  select message_id, kind, party_id, about, once, useless_at, tries, why, leased_until
  from leased order by due_at, message_id`

/**
 * Begins a try, with a lease of its own; null when the lease was lost meanwhile, or another began the same try: then it is not
 * ours to send.
 */
export const beginTry = async (
  sql: Sql,
  message: LeasedMessage,
  until: DateTime,
): Promise<LeasedMessage | null> => {
  const { messageId, leasedUntil } = message
  const rows = await sql`
    update message set tries = tries + 1, why = 'sending', leased_until = ${until}
    where message_id = ${messageId} and state = 'waiting' and leased_until = ${leasedUntil}
      and tries = ${message.tries}
    returning message_id`
  return rows.length === 1 ? { ...message, tries: message.tries + 1, leasedUntil: until } : null
}

/** Gives back what was leased and not begun. */
export const releaseMessages = (sql: Sql, messageIds: readonly number[], leasedUntil: DateTime) => sql`
  update message set leased_until = null
  where message_id = any (${[...messageIds]}::bigint[]) and state = 'waiting' and leased_until = ${leasedUntil}`
