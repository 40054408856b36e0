import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface CallOver {
  readonly ringId: number
  /** A code, such as 'no_longer_true': never a name or a number. */
  readonly why: string
}

/** Takes calls off the ring list that are not to be made any more, each with its reason. */
export const dropCalls = (sql: Sql, calls: readonly CallOver[]) => sql`
  update ring set outcome = 'dropped', about = about || jsonb_build_object('why', why)
  from unnest(${calls.map(({ ringId }) => ringId)}::bigint[], ${calls.map(({ why }) => why)}::text[]) as over (id, why)
  where ring_id = id and outcome is null`

/** In a statement over both: whether a call says what a message says, for two reminders of one hour are one call. */
const saysTheSame = (sql: Sql) => sql`
  ring.party_id = message.party_id and ring.about ->> 'kind' = message.kind
    and ring.about ->> 'sequence' = message.about ->> 'sequence'`

/** Takes the open call off the list that says what a message says: that is sent again. */
export const dropCallInstead = (sql: Sql, messageId: number) => sql`
  update ring set outcome = 'dropped', about = ring.about || '{"why": "sent_again"}'::jsonb
  from message
  where message_id = ${messageId} and ${saysTheSame(sql)} and outcome is null`

/** Whether what a message says was told on the telephone. */
export const wasToldInstead = async (sql: Sql, messageId: number): Promise<boolean> => {
  const rows = await sql`
    select from ring join message on ${saysTheSame(sql)}
    where message_id = ${messageId} and outcome = 'told' limit 1`
  return rows.length > 0
}

/** Takes the open calls of some kinds to a party off the list: what they were about was taken back. */
export const takeBackCalls = (sql: Sql, partyId: number, kinds: readonly string[], why: string) => sql`
  update ring set outcome = 'dropped', about = about || jsonb_build_object('why', ${why}::text)
  where party_id = ${partyId} and outcome is null and about ->> 'kind' = any (${[...kinds]})`

/** Writes into the open calls of some kinds to a party that it was spoken with, by whom and when. */
export const markTold = (
  sql: Sql,
  partyId: number,
  kinds: readonly string[],
  { accountId, at }: { readonly accountId: number; readonly at: DateTime },
) => sql`
  update ring set outcome = 'told', rung_by = ${accountId}, rung_at = ${at}
  where party_id = ${partyId} and outcome is null and about ->> 'kind' = any (${[...kinds]})`

/** Writes down what came of an open call, by whom and when. No row: it was made meanwhile, or is off the list. */
export const markRung = (
  sql: Sql,
  ringId: number,
  {
    outcome,
    accountId,
    at,
  }: {
    readonly outcome: 'told' | 'no_answer' | 'somebody_else'
    readonly accountId: number
    readonly at: DateTime
  },
) => sql<{ ringId: number }[]>`
  update ring set outcome = ${outcome}, rung_by = ${accountId}, rung_at = ${at}
  where ring_id = ${ringId} and outcome is null
  returning ring_id`
