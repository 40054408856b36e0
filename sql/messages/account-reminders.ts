import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { NewAccountMessage } from './account-messages.ts'

interface OfKind {
  readonly accountId: number
  readonly kind: string
}

/** Locks accounts for whoever chooses how they are reminded, or plans by what they chose: of two, one waits for the other. */
export const lockReminded = (sql: Sql, accountIds: readonly number[]) => sql`
  select from account where account_id = any (${[...accountIds]}::bigint[]) order by account_id for no key update`

export interface RemindersEnded extends OfKind {
  readonly at: DateTime
  /** What is wanted from now on, as `once` names it. */
  readonly wanted: readonly string[]
  readonly why: 'planned_anew' | 'not_wanted'
}

/**
 * Ends what was to remind an account and is not wanted any more. What was tried or is due already is the sender's, who asks again
 * what is wanted.
 */
export const endAccountReminders = (sql: Sql, { accountId, kind, at, wanted, why }: RemindersEnded) => sql`
  update message set state = 'dropped', why = ${why}, leased_until = null
  where account_id = ${accountId} and kind = ${kind} and state = 'waiting' and tries = 0 and due_at > ${at}
    and not once = any (${[...wanted]})`

/**
 * Puts reminders of accounts into the outbox, or moves those that wait there. One that was said, tried or is due is left alone
 * (R32); one that was not wanted for a while is wanted again.
 */
export const planAccountReminders = (sql: Sql, messages: readonly NewAccountMessage[], at: DateTime) => sql`
  insert into message (kind, channel, account_id, about, once, due_at, useless_at)
  select kind, channel, "accountId", about, once, "dueAt", "uselessAt"
  from jsonb_to_recordset(${sql.json(messages as never)}::jsonb)
    as planned (kind text, channel text, "accountId" bigint, about jsonb, once text, "dueAt" timestamptz, "uselessAt" timestamptz)
  on conflict (once) do update
  set channel = excluded.channel, about = excluded.about, due_at = excluded.due_at, useless_at = excluded.useless_at,
    state = 'waiting', why = null, leased_until = null
  where message.tries = 0 and (
    (message.state = 'waiting' and message.due_at > ${at}
      and (message.channel, message.about, message.due_at, message.useless_at)
        is distinct from (excluded.channel, excluded.about, excluded.due_at, excluded.useless_at))
    or (message.state = 'dropped' and message.why in ('planned_anew', 'not_wanted')))`

export interface NewsJudged {
  readonly accountId: number
  readonly kinds: readonly string[]
  readonly at: DateTime
}

/**
 * Lets the sender look at once at news that waits for an account, whose hours have changed; reminders keep their minute. What was tried
 * keeps the pause that was asked for, and what is sent at any hour its own.
 */
export const judgeNewsAnew = (sql: Sql, { accountId, kinds, at }: NewsJudged) => sql`
  update message set leased_until = null, due_at = least(due_at, ${at})
  where account_id = ${accountId} and kind = any (${[...kinds]}) and state = 'waiting' and tries = 0`
