import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { SealedRobot } from './robots.ts'

/** What a robot tells of. */
export type RobotNews = 'robot_booked' | 'robot_to_mend'

interface NewRobotMessage {
  readonly kind: RobotNews
  readonly appointmentId: number
  /** What tells it from the same of that appointment before. */
  readonly which: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
}

/**
 * Puts what is new of appointments into the outbox, a message for each robot of the organisation whose they are; each once. Rows of
 * their own, so that nobody who books waits for anybody who does: they are merged when they are said.
 */
export const insertRobotMessages = (sql: Sql, messages: readonly NewRobotMessage[]) => sql`
  insert into message (kind, channel, about, once, due_at, useless_at)
  select given.kind, 'robot', jsonb_build_object('organisationId', organisation_id, 'robot', robot.kind, 'appointmentId', "appointmentId"),
    format('%s/%s/%s/%s', given.kind, robot.kind, "appointmentId", which), "dueAt", "uselessAt"
  from jsonb_to_recordset(${sql.json(messages as never)}::jsonb)
      as given (kind text, "appointmentId" bigint, which text, "dueAt" timestamptz, "uselessAt" timestamptz)
    join appointment on appointment_id = "appointmentId" join service using (service_id) join robot using (organisation_id)
  where refused_why is null
  on conflict (once) do nothing`

/** Whether anybody has a robot that takes what is posted. */
export const hasRobots = async (sql: Sql): Promise<boolean> => {
  const [row] = await sql<
    [{ has: boolean }]
  >`select exists (select from robot where refused_why is null) as has`
  return row.has
}

/** Ends what no robot has said while it was of use. */
export const expireRobotMessages = (sql: Sql, now: DateTime) => sql`
  update message set state = 'expired', why = 'useless', leased_until = null
  where state = 'waiting' and channel = 'robot' and useless_at <= ${now}`

/** A robot that this sender alone may post to until its lease ends, and all that it has to say. */
export interface LeasedRobot extends SealedRobot {
  readonly leasedUntil: DateTime
  readonly messageIds: readonly number[]
  readonly news: readonly RobotNews[]
  /** How often the one that was tried most has been tried, this time counted. */
  readonly tries: number
}

const itsOwn = (sql: Sql) => sql`
  message.state = 'waiting' and message.channel = 'robot' and (about ->> 'organisationId')::bigint = robot.organisation_id
    and about ->> 'robot' = robot.kind`

/** Leases a robot that has something to say and may say it, and begins its try: whoever dies over it leaves a try that counts. */
export const leaseRobot = async (
  sql: Sql,
  { now, until }: { readonly now: DateTime; readonly until: DateTime },
): Promise<LeasedRobot | null> => {
  const [leased] = await sql<LeasedRobot[]>`
    with free as materialized (
      select organisation_id, kind from robot
      where refused_why is null and next_at <= ${now} and (leased_until is null or leased_until <= ${now})
        and exists (select from message where ${itsOwn(sql)} and due_at <= ${now})
      order by next_at limit 1
      for update skip locked),
    leased as (
      update robot set leased_until = ${until} from free where (robot.organisation_id, robot.kind) = (free.organisation_id, free.kind)
      returning robot.organisation_id, robot.kind, key_sealed, secret_sealed, leased_until),
    begun as (
      update message set tries = tries + 1, why = 'sending' from leased robot
      where ${itsOwn(sql)} and due_at <= ${now}
      returning message_id, message.kind, tries)
    select organisation_id, leased.kind, key_sealed, secret_sealed, leased_until, array_agg(message_id order by message_id) as message_ids,
      array_agg(distinct begun.kind) as news, max(tries) as tries
    from leased, begun group by 1, 2, 3, 4, 5`
  return leased ?? null
}

/** What became of a post: said; to be tried again from an instant on; or refused for good. */
export type PostOver =
  | { readonly state: 'sent'; readonly nextAt: DateTime; readonly why: null }
  | { readonly state: 'waiting' | 'failed'; readonly nextAt: DateTime; readonly why: string }
  | { readonly state: 'refused'; readonly nextAt: DateTime; readonly why: string }

/** Records what became of a post, for all that it said at once: one message was sent, the others were said together with it. */
export const settleRobot = (
  sql: Sql,
  { organisationId, kind, leasedUntil, messageIds }: LeasedRobot,
  { state, nextAt, why }: PostOver,
  at: DateTime,
) => sql`
  with settled as (
    update message set leased_until = null,
      state = case when ${state} = 'sent' and message_id > ${messageIds[0] ?? 0} then 'dropped'
        when ${state} = 'refused' then 'failed' else ${state} end,
      why = case when ${state} = 'sent' and message_id > ${messageIds[0] ?? 0} then 'said_together' else ${why} end,
      sent_at = case when ${state} = 'sent' and message_id = ${messageIds[0] ?? 0} then ${at}::timestamptz end
    where message_id = any (${[...messageIds]}::bigint[]) and state = 'waiting')
  update robot set leased_until = null, next_at = ${nextAt},
    posted_at = case when ${state} = 'sent' then ${at}::timestamptz else posted_at end,
    refused_why = case when ${state} = 'refused' then ${why} end
  where organisation_id = ${organisationId} and kind = ${kind} and leased_until = ${leasedUntil}`
