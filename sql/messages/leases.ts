import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { About } from './outbox.ts'

/** Whose a message is: an outcome is recorded only while the lease is the one it was given under. */
export interface Lease {
  readonly messageId: number
  readonly leasedUntil: DateTime
  /** How often it was tried. */
  readonly tries: number
}

/** A message that this sender alone may send until its lease ends. */
export interface LeasedMessage extends Lease {
  readonly kind: string
  readonly partyId: number
  readonly about: About
  readonly once: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
  /** 'sending': a try was begun and what became of it was never recorded. */
  readonly why: string | null
  /** How often somebody let it wait again. */
  readonly round: number
}

export interface LeaseTerms {
  readonly kinds: readonly string[]
  readonly channels: readonly ('sms' | 'email')[]
  readonly now: DateTime
  readonly until: DateTime
  readonly most: number
}

/** Leases what is due, oldest first. Of several senders at once, no two get the same message; none waits for another. */
export const leaseMessages = (sql: Sql, { kinds, channels, now, until, most }: LeaseTerms) => sql<
  LeasedMessage[]
>`
  with due as materialized (
    select message_id from message
    where state = 'waiting' and due_at <= ${now} and (leased_until is null or leased_until <= ${now})
      and kind = any (${[...kinds]}) and channel = any (${[...channels]}) and party_id is not null
    order by due_at, message_id
    limit ${most}
    for update skip locked),
  leased as (
    update message set leased_until = ${until} from due where message.message_id = due.message_id
    returning message.message_id, kind, party_id, about, once, due_at, useless_at, tries, why, round, leased_until)
  select message_id, kind, party_id, about, once, due_at, useless_at, tries, why, round, leased_until
  from leased order by due_at, message_id`

/** Gives back what was leased and not begun. */
export const releaseMessages = (sql: Sql, messageIds: readonly number[], leasedUntil: DateTime) => sql`
  update message set leased_until = null
  where message_id = any (${[...messageIds]}::bigint[]) and state = 'waiting' and leased_until = ${leasedUntil}`
