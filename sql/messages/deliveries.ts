import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { About } from './outbox.ts'

/** What a gateway says of a message that it took. */
export interface Delivery {
  /** Its own name for it. */
  readonly gatewayId: string
  /** Ours, and in which of its rounds, where a gateway says it back. */
  readonly messageId: number | null
  readonly round: number | null
  /** The carrier's code; null: it arrived. */
  readonly undelivered: string | null
}

const given = (sql: Sql, deliveries: readonly Delivery[]) => sql`
  jsonb_to_recordset(${sql.json(
    deliveries.map(({ gatewayId, messageId, round, undelivered }) => ({
      gatewayId,
      messageId,
      round,
      undelivered,
    })),
  )}::jsonb)
    as given ("gatewayId" text, "messageId" bigint, round int, undelivered text)`

/**
 * Whether a report is of that message as it is sent now: by the name that the gateway gave it, or by our own while nobody had recorded
 * that name, for its report may be faster, or whoever was sending it had died.
 */
const isOf = (sql: Sql) => sql`
  channel = 'sms' and (gateway_id = given."gatewayId"
    or (gateway_id is null and message_id = given."messageId" and message.round = given.round))`

/** Whether it is of a round before somebody let that message wait again. */
const isOfBefore = (sql: Sql) => sql`
  channel = 'sms' and (earlier_ids @> array[given."gatewayId"]
    or (message_id = given."messageId" and message.round > given.round))`

/** Which of the messages that a gateway reports nobody knows here, or not yet: they may still be being recorded. */
export const unknownDeliveries = (sql: Sql, deliveries: readonly Delivery[]) => sql<{ gatewayId: string }[]>`
  select "gatewayId" as gateway_id from ${given(sql, deliveries)}
  where not exists (select from message where ${isOf(sql)}) and not exists (select from message where ${isOfBefore(sql)})`

/** They arrived, also those of which nobody knew whether they had left; said again, it changes nothing. */
export const markDelivered = (sql: Sql, deliveries: readonly Delivery[], at: DateTime) => sql`
  update message set delivered_at = ${at}, state = 'sent', sent_at = coalesce(sent_at, ${at}),
    gateway_id = given."gatewayId", why = null, leased_until = null
  from ${given(sql, deliveries)}
  where given.undelivered is null and ${isOf(sql)} and delivered_at is null and message.undelivered is null
    and (state = 'sent' or why in ('sending', 'outcome_unknown'))`

/** They had arrived before somebody let them wait again: they need not be sent. */
export const markDeliveredBefore = (sql: Sql, deliveries: readonly Delivery[], at: DateTime) => sql`
  update message set delivered_at = ${at}, state = 'sent', sent_at = coalesce(sent_at, ${at}), why = null, leased_until = null
  from ${given(sql, deliveries)}
  where given.undelivered is null and ${isOfBefore(sql)} and delivered_at is null
    and (state in ('waiting', 'sent') or why = 'outcome_unknown')`

export interface Undelivered {
  readonly messageId: number
  readonly kind: string
  /** Null of a message to an account. */
  readonly partyId: number | null
  readonly about: About
  readonly uselessAt: DateTime
}

/** They were sent and did not arrive; said again, it changes nothing. @returns those of which it is said for the first time */
export const markUndelivered = (sql: Sql, deliveries: readonly Delivery[]) => sql<Undelivered[]>`
  update message set undelivered = given.undelivered, state = 'failed', why = 'undelivered',
    gateway_id = given."gatewayId", leased_until = null
  from ${given(sql, deliveries)}
  where given.undelivered is not null and ${isOf(sql)} and delivered_at is null and message.undelivered is null
    and (state = 'sent' or why in ('sending', 'outcome_unknown'))
  returning message_id, kind, party_id, about, useless_at`
