import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Lease } from './leases.ts'
import type { Sent } from './outcomes.ts'

/** Ids only, as of every message; which of them, its kind says. */
export interface AboutAccount {
  readonly signInId?: number | null
  /** Of shifts that were given, offered or taken away: of one person, told of together. */
  readonly assignmentIds?: readonly number[]
  /** Of positions that somebody is asked to take. */
  readonly positionIds?: readonly number[]
  readonly swapId?: number
  /** What somebody is asked by a call; of what its caller is told, the call. */
  readonly urgentId?: number
  readonly callId?: number
  /** Of what waits to be seen to (R15): whose it is. */
  readonly caseOf?: number
  /** Of a reminder, how long before; of the evening before, nothing. */
  readonly minutesBefore?: number
}

export interface NewAccountMessage {
  readonly kind: string
  readonly channel: 'sms' | 'email'
  readonly accountId: number
  readonly about: AboutAccount
  /** 'sign_in/17': each thing is said once to each (R32). */
  readonly once: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
}

/** Puts a message to an account into the outbox; the same thing a second time changes nothing. */
export const insertAccountMessage = (sql: Sql, message: NewAccountMessage) => sql`
  insert into message (kind, channel, account_id, about, once, due_at, useless_at)
  values (${message.kind}, ${message.channel}, ${message.accountId}, ${sql.json({ ...message.about })}::jsonb,
    ${message.once}, ${message.dueAt}, ${message.uselessAt})
  on conflict (once) do nothing`

/** The same of many at once. */
export const insertAccountMessages = (sql: Sql, messages: readonly NewAccountMessage[]) => sql`
  insert into message (kind, channel, account_id, about, once, due_at, useless_at)
  select kind, channel, "accountId", about, once, "dueAt", "uselessAt"
  from jsonb_to_recordset(${sql.json(messages as never)}::jsonb)
    as given (kind text, channel text, "accountId" bigint, about jsonb, once text, "dueAt" timestamptz, "uselessAt" timestamptz)
  on conflict (once) do nothing`

/** A message to an account that this sender alone may send until its lease ends. */
export interface LeasedAccountMessage extends Lease {
  readonly kind: string
  readonly channel: 'sms' | 'email'
  readonly once: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
  /** 'sending': a try was begun and what became of it was never recorded. */
  readonly why: string | null
  /** How often somebody let it wait again. */
  readonly round: number
}

export interface AccountLeaseTerms {
  readonly kinds: readonly string[]
  readonly now: DateTime
  readonly until: DateTime
  readonly most: number
}

/** Leases what is due to accounts, oldest first, and begins its try: whoever dies over it leaves a try that counts. */
export const leaseAccountMessages = (sql: Sql, { kinds, now, until, most }: AccountLeaseTerms) => sql<
  LeasedAccountMessage[]
>`
  with due as materialized (
    select message_id, why from message
    where state = 'waiting' and account_id is not null and due_at <= ${now}
      and (leased_until is null or leased_until <= ${now}) and kind = any (${[...kinds]})
    order by due_at, message_id
    limit ${most}
    for update skip locked),
  leased as (
    update message set leased_until = ${until}, tries = tries + 1, why = 'sending'
    from due where message.message_id = due.message_id
    returning message.message_id, kind, channel, once, due_at, useless_at, tries, due.why, round, leased_until)
  select message_id, kind, channel, once, due_at, useless_at, tries, why, round, leased_until
  from leased order by due_at, message_id`

/** Says no more what waits to invite an account: it is invited anew. */
export const dropInvitations = (sql: Sql, accountId: number) => sql`
  update message set state = 'dropped', why = 'no_longer_true', leased_until = null
  where account_id = ${accountId} and kind = 'invited' and state = 'waiting'`

/** It has left, whoever has its lease now. */
export const markAccountMessageSent = (sql: Sql, { messageId, channel, at, gatewayId }: Sent) => sql`
  update message set state = 'sent', channel = ${channel}, sent_at = ${at}, gateway_id = ${gatewayId},
    leased_until = null, why = null
  where message_id = ${messageId} and state = 'waiting'`
