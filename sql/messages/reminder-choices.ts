import type { DateTime } from 'luxon'
import type { ReachHours } from '../booking/reach-hours.ts'
import type { Sql } from '../connect.ts'

/** How somebody is reminded who has said so. */
export interface ReminderChoice {
  readonly channel: 'sms' | 'email' | 'none'
  /** At 18:00 of the evening before (R34). */
  readonly eveningBefore: boolean
  /** Also, or only, so many minutes before; null: not. */
  readonly minutesBefore: number | null
}

/** In a statement over account: the hours in which it may be written to, as a list; empty: whenever R31 allows. */
export const toldHours = (sql: Sql) => sql`
  case when told_hours is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object(
    'weekdays', '[1,2,3,4,5,6,7]'::jsonb,
    'from', to_char(lower(told_hours), 'HH24:MI'), 'to', to_char(upper(told_hours), 'HH24:MI'))) end`

/** A row in which a choice may stand; without a channel none does. */
export interface ChoiceRow {
  readonly chosen: ReminderChoice['channel'] | null
  readonly eveningBefore: boolean | null
  readonly minutesBefore: number | null
}

/** The choice in a row; null when nobody made one. */
export const choiceIn = ({ chosen, eveningBefore, minutesBefore }: ChoiceRow): ReminderChoice | null =>
  chosen === null || eveningBefore === null ? null : { channel: chosen, eveningBefore, minutesBefore }

export interface ToldHow extends ChoiceRow {
  readonly reachHours: readonly ReachHours[]
}

/** When an account may be written to, and how it is reminded by letters of a kind. */
export const toldHow = async (sql: Sql, accountId: number, kind: string): Promise<ToldHow> => {
  const [row] = await sql<[ToldHow]>`
    select channel as chosen, evening_before, minutes_before, ${toldHours(sql)} as reach_hours
    from account left join reminder_choice on reminder_choice.account_id = account.account_id and kind = ${kind}
    where account.account_id = ${accountId}`
  return row
}

/** Writes in which hours an account may be written to; null: whenever R31 allows. */
export const updateToldHours = (
  sql: Sql,
  accountId: number,
  hours: { readonly from: string; readonly until: string } | null,
) => sql`
  update account
  set told_hours = case when ${hours !== null} then timerange(${hours?.from ?? null}::time, ${hours?.until ?? null}::time) end
  where account_id = ${accountId}`

export interface ChoiceMade extends ReminderChoice {
  readonly accountId: number
  readonly kind: string
  readonly at: DateTime
}

/** Writes how an account is reminded by letters of a kind, in place of what it had said before. */
export const saveReminderChoice = (sql: Sql, choice: ChoiceMade) => sql`
  insert into reminder_choice (account_id, kind, channel, evening_before, minutes_before, changed_at)
  values (${choice.accountId}, ${choice.kind}, ${choice.channel}, ${choice.eveningBefore}, ${choice.minutesBefore}, ${choice.at})
  on conflict (account_id, kind) do update
  set channel = excluded.channel, evening_before = excluded.evening_before, minutes_before = excluded.minutes_before,
    changed_at = excluded.changed_at`

/**
 * Reminds an account no more by letters of a kind; when, is kept for whoever turns it on again.
 * @returns whether it was reminded until then.
 */
export const forgoReminders = async (
  sql: Sql,
  { accountId, kind, at }: Pick<ChoiceMade, 'accountId' | 'kind' | 'at'>,
): Promise<boolean> => {
  const { count } = await sql`
    insert into reminder_choice (account_id, kind, channel, evening_before, changed_at)
    values (${accountId}, ${kind}, 'none', true, ${at})
    on conflict (account_id, kind) do update set channel = 'none', changed_at = excluded.changed_at
    where reminder_choice.channel <> 'none'`
  return count === 1
}

export interface Reminding {
  readonly accountId: number
  readonly personId: number
  readonly kind: string
}

/** Whom a message to somebody who has shifts was for, and what it was; undefined when there is none. */
export const remindingOf = async (sql: Sql, messageId: number): Promise<Reminding | undefined> => {
  const [row] = await sql<Reminding[]>`
    select account_id, person_id, kind from message join account using (account_id)
    where message_id = ${messageId} and person_id is not null`
  return row
}

/** Whether a mail of one of these kinds has left: links in it stop them. */
export const areMailed = async (sql: Sql, kinds: readonly string[]): Promise<boolean> => {
  const [row] = await sql<[{ mailed: boolean }]>`
    select exists (
      select from message where kind = any(${[...kinds]}) and channel = 'email' and state = 'sent') as mailed`
  return row.mailed
}
