import type { DateTime } from 'luxon'
import {
  type LeasedRobot,
  type RobotNews,
  type RobotSaying,
  type Settled,
  settleRobot,
} from '../../sql/messages/robot-posts.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { unseal } from '../keys/seal.ts'
import { robotPlace } from './robot-place.ts'
import { A_TRY, firstAllowedMinute, nextTry } from './rules.ts'
import type { Outcome, RobotPost, Transport } from './transports/transport.ts'

/** One post a minute; 钉钉 takes nothing for ten minutes after more than twenty. */
const BETWEEN = { minutes: 1 }
const BLOCKED = { minutes: 10 }

/** From an instant on, outside the quiet hours. */
const speaksAgain = (at: DateTime) => firstAllowedMinute(at, [], at.plus({ days: 1 })) ?? at

/** The whole of what a robot ever says (R36): fixed sentences, of nobody. */
export const robotSays = (news: readonly RobotNews[]): string => {
  const { says } = textIn('zh-CN').robots
  // Whoever signs in sees the rest as well.
  if (news.includes('robot_waits')) return says.robot_waits
  if (!news.includes('robot_to_mend')) return says.robot_booked
  return news.includes('robot_booked') ? says.both : says.robot_to_mend
}

/**
 * What a post comes to. One of which nobody knows what became is posted again, with all that came since: a group that reads the same
 * sentence twice loses nothing, and one that never reads it does.
 */
const overOf = (result: Outcome, says: readonly RobotSaying[], at: DateTime): Settled => {
  if (result.outcome === 'sent')
    return { over: { state: 'sent', nextAt: speaksAgain(at.plus(BETWEEN)), why: null }, inVain: [] }
  const { why } = result
  if (result.outcome === 'refused') return { over: { state: 'refused', nextAt: at, why }, inVain: [] }
  const tried = says.map(({ messageId, tries }) => ({ messageId, again: nextTry(at, tries) }))
  const inVain = tried.filter(({ again }) => again === null).map(({ messageId }) => messageId)
  // As patient as what was tried most: what came since is said with it.
  const again = tried.reduce(
    (last, { again }) => (again !== null && again > last ? again : last),
    at.plus(BETWEEN),
  )
  const blocked = at.plus(BLOCKED)
  const nextAt = speaksAgain(why === 'robot_too_many' && blocked > again ? blocked : again)
  return { over: { state: 'waiting', nextAt, why }, inVain }
}

const readyToLeave = ({ keys, now }: Context, robot: LeasedRobot): RobotPost => {
  const { kind, keySealed, secretSealed, says } = robot
  const text = robotSays(says.map(({ kind }) => kind))
  return {
    ...{ channel: 'robot', outboxId: says[0]?.messageId ?? 0, robot: kind, at: now(), text },
    key: unseal(keys, robotPlace(robot, 'key_sealed'), keySealed),
    secret: secretSealed && unseal(keys, robotPlace(robot, 'secret_sealed'), secretSealed),
  }
}

/** Says to a leased robot all that it is to say, in one post, and records what became of it. */
export const postToRobot = async (
  context: Context,
  transport: Transport<RobotPost>,
  robot: LeasedRobot,
): Promise<void> => {
  const { sql, now, log } = context
  const { organisationId, kind } = robot
  // A try that was never recorded may be what kills its sender: what was tried for the last time so is tried no more.
  const spent = robot.says.filter(({ tries }) => tries > 1 && nextTry(now(), tries - 1) === null)
  const says = robot.says.filter(saying => !spent.includes(saying))
  const inVain = spent.map(({ messageId }) => messageId)
  if (says.length === 0) {
    const over = { state: 'waiting', nextAt: now(), why: 'tries_in_vain' } as const
    return void (await settleRobot(sql, robot, { over, inVain }, now()))
  }
  const result = await transport.send(readyToLeave(context, { ...robot, says }), AbortSignal.timeout(A_TRY))
  if (result.outcome !== 'sent')
    log.warn(
      { organisationId, robot: kind, outcome: result.outcome, why: result.why },
      'a robot did not take a post',
    )
  const settled = overOf(result, says, now())
  await settleRobot(sql, robot, { ...settled, inVain: [...inVain, ...settled.inVain] }, now())
}
