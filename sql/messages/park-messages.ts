import type { DateTime } from 'luxon'
import type { Administrator } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

type MessageState = 'waiting' | 'sent' | 'failed' | 'dropped' | 'expired'
export type Channel = 'sms' | 'email' | 'robot'

/** How messages stand, as they are asked for. late: due a while ago and not sent. over: dropped or expired. */
export type Standing = 'waiting' | 'late' | 'sent' | 'failed' | 'over'

/** Which messages are read; null: whatever it is. */
interface MessagesOf {
  readonly from: DateTime | null
  readonly to: DateTime | null
  readonly state: Standing | null
  readonly channel: Channel | null
  readonly kind: string | null
  /** The last message of the page before. */
  readonly after: number | null
}

/** A message as an administrator sees it: for whom by number, and nothing of what it says. */
export interface ParkMessage {
  readonly messageId: number
  readonly kind: string
  readonly channel: Channel
  readonly state: MessageState
  readonly partyId: number | null
  readonly accountId: number | null
  readonly waitingEntryId: number | null
  readonly organisationId: number | null
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
  readonly sentAt: DateTime | null
  readonly tries: number
  /** A code. */
  readonly why: string | null
  /** The carrier's code, of what did not arrive. */
  readonly undelivered: string | null
}

/** As many messages as a page shows. */
export const A_PAGE = 50

/** When it left, or when it is or was due. */
const hour = (sql: Sql) => sql`coalesce(sent_at, due_at)`

const standing = (sql: Sql, state: Standing | null, lateBefore: DateTime) => {
  if (state === null) return sql`true`
  if (state === 'waiting') return sql`state = 'waiting'`
  if (state === 'late') return sql`state = 'waiting' and due_at < ${lateBefore}`
  if (state === 'failed') return sql`state = 'failed'`
  return state === 'sent' ? sql`state = 'sent'` : sql`state in ('dropped', 'expired')`
}

const seen = (sql: Sql) => sql`
  message_id, kind, channel, state, party_id, account_id, waiting_entry_id,
  (about ->> 'organisationId')::bigint as organisation_id, due_at, useless_at, sent_at, tries, why, undelivered`

/**
 * Messages of the whole park, the newest hour first, and of those that wait the next hour first; one more than a page shows, when
 * there are more. @param lateBefore what was due before it and still waits is late.
 */
export const parkMessages = (sql: Sql, _who: Administrator, of: MessagesOf, lateBefore: DateTime) => {
  const ahead = of.state === 'waiting' || of.state === 'late'
  const last = sql`(select ${hour(sql)}, message_id from message where message_id = ${of.after})`
  return sql<ParkMessage[]>`
    select ${seen(sql)} from message
    where ${standing(sql, of.state, lateBefore)}
      and ${of.from === null ? sql`true` : sql`${hour(sql)} >= ${of.from}`}
      and ${of.to === null ? sql`true` : sql`${hour(sql)} < ${of.to}`}
      and ${of.channel === null ? sql`true` : sql`channel = ${of.channel}`}
      and ${of.kind === null ? sql`true` : sql`kind = ${of.kind}`}
      and ${of.after === null ? sql`true` : sql`(${hour(sql)}, message_id) ${ahead ? sql`>` : sql`<`} ${last}`}
    order by ${ahead ? sql`${hour(sql)}, message_id` : sql`${hour(sql)} desc, message_id desc`}
    limit ${A_PAGE + 1}`
}

/** One message, by its number. */
export const parkMessage = async (
  sql: Sql,
  _who: Administrator,
  messageId: number,
): Promise<ParkMessage | null> => {
  const [message] = await sql<ParkMessage[]>`
    select ${seen(sql)} from message where message_id = ${messageId}`
  return message ?? null
}

/** How many messages stand how. */
export interface MessageCounts {
  readonly waiting: number
  readonly late: number
  /** Of today, as the others below. */
  readonly sent: number
  readonly over: number
  /** Of the last seven days. */
  readonly failed: number
  /** Calls on the ring list that nobody has made yet. */
  readonly calls: number
}

/** Counts what waits and is late, what was sent and dropped on a day that begins at an instant, and what failed in a week. */
export const messageCounts = async (
  sql: Sql,
  _who: Administrator,
  { today, lateBefore }: { readonly today: DateTime; readonly lateBefore: DateTime },
): Promise<MessageCounts> => {
  const [counts] = await sql<[MessageCounts]>`
    select waiting, late, sent, over, failed, calls
    from (select count(*)::int as waiting, count(*) filter (where due_at < ${lateBefore})::int as late
        from message where state = 'waiting') as to_come,
      (select count(*) filter (where state = 'sent')::int as sent,
          count(*) filter (where state in ('dropped', 'expired'))::int as over
        from message where ${hour(sql)} >= ${today} and ${hour(sql)} < ${today.plus({ days: 1 })}) as of_today,
      (select count(*)::int as failed from message
        where state = 'failed' and ${hour(sql)} >= ${today.minus({ days: 6 })}) as of_week,
      (select count(*)::int as calls from ring where outcome is null) as to_ring`
  return counts
}
