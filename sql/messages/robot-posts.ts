import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { SealedRobot } from './robots.ts'

/** What a robot tells of. */
export type RobotNews = 'robot_booked' | 'robot_to_mend' | 'robot_waits'

interface NewRobotMessage {
  readonly kind: RobotNews
  readonly appointmentId: number
  /** What tells it from the same of that appointment before. */
  readonly which: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
}

/**
 * Puts what is new of appointments into the outbox, a message for each robot of the organisation whose they are; each once, and due
 * when that robot may speak again. Rows of their own, so that nobody who books waits for anybody who does: they are merged when they
 * are said.
 */
export const insertRobotMessages = (sql: Sql, messages: readonly NewRobotMessage[]) => sql`
  insert into message (kind, channel, about, once, due_at, useless_at)
  select given.kind, 'robot', jsonb_build_object('organisationId', organisation_id, 'robot', robot.kind, 'appointmentId', "appointmentId"),
    format('%s/%s/%s/%s', given.kind, robot.kind, "appointmentId", which), greatest("dueAt", next_at), "uselessAt"
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
  /** Oldest first. */
  readonly says: readonly RobotSaying[]
}

/** One of the messages that a robot is to say. */
export interface RobotSaying {
  readonly messageId: number
  readonly kind: RobotNews
  /** How often it has been tried, this time counted. */
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
    select organisation_id, leased.kind, key_sealed, secret_sealed, leased_until,
      jsonb_agg(jsonb_build_object('messageId', message_id, 'kind', begun.kind, 'tries', tries) order by message_id) as says
    from leased, begun group by 1, 2, 3, 4, 5`
  return leased ?? null
}

/** What became of a post: said; to be tried again from an instant on; or refused for good. */
export type PostOver =
  | { readonly state: 'sent'; readonly nextAt: DateTime; readonly why: null }
  | { readonly state: 'waiting' | 'refused'; readonly nextAt: DateTime; readonly why: string }

export interface Settled {
  readonly over: PostOver
  /** Whose tries are over with this one: they end, where the rest waits. */
  readonly inVain: readonly number[]
}

const idsOf = (says: readonly RobotSaying[]) => says.map(({ messageId }) => messageId)

const firstOf = (says: readonly RobotSaying[], inVain: readonly number[]) =>
  says.find(({ messageId }) => !inVain.includes(messageId))?.messageId ?? 0

/**
 * Records what became of a post, for all that it said at once: one message was sent, the others were said together with it. Of a robot
 * that is not leased any more, for it was set anew or somebody else has it, nothing is recorded: what it was to say waits. Whatever
 * waits is due when the robot may speak again, for until then it is not late.
 */
export const settleRobot = (
  sql: Sql,
  { organisationId, kind, leasedUntil, says }: LeasedRobot,
  { over: { state, nextAt, why }, inVain }: Settled,
  at: DateTime,
) => sql`
  with settled as (
    update robot set leased_until = null, next_at = ${nextAt},
      posted_at = case when ${state} = 'sent' then ${at}::timestamptz else posted_at end,
      refused_why = case when ${state} = 'refused' then ${why} end
    where organisation_id = ${organisationId} and kind = ${kind} and leased_until = ${leasedUntil}
    returning organisation_id, kind),
  kept as (
    update message set due_at = ${nextAt} from settled robot
    where ${itsOwn(sql)} and due_at < ${nextAt} and message_id <> all (${idsOf(says)}::bigint[])),
  given as (
    select message_id, message_id = ${firstOf(says, inVain)} as first, message_id = any (${[...inVain]}::bigint[]) as in_vain
    from unnest(${idsOf(says)}::bigint[]) as said (message_id))
  update message set leased_until = null, due_at = case when ${state} = 'waiting' and not in_vain then ${nextAt} else due_at end,
    state = case when in_vain or ${state} = 'refused' then 'failed'
      when ${state} = 'sent' and not first then 'dropped' else ${state} end,
    why = case when in_vain then 'tries_in_vain' when ${state} = 'sent' and not first then 'said_together' else ${why} end,
    sent_at = case when ${state} = 'sent' and first then ${at}::timestamptz end
  from settled, given where message.message_id = given.message_id and message.state = 'waiting'`
