import type { DateTime } from 'luxon'
import {
  type LeasedRobot,
  type PostOver,
  type RobotNews,
  settleRobot,
} from '../../sql/messages/robot-posts.ts'
import { textIn } from '../../views/text/text.ts'
import type { Context } from '../context.ts'
import { unseal } from '../keys/seal.ts'
import { robotPlace } from './robot-place.ts'
import { A_TRY, nextTry } from './rules.ts'
import type { Outcome, RobotPost, Transport } from './transports/transport.ts'

/** One post a minute; 钉钉 takes nothing for ten minutes after more than twenty. */
const BETWEEN = { minutes: 1 }
const BLOCKED = { minutes: 10 }

/** The whole of what a robot ever says (R36): fixed sentences, of nobody. */
export const robotSays = (news: readonly RobotNews[]): string => {
  const { says } = textIn('zh-CN').robots
  if (!news.includes('robot_to_mend')) return says.robot_booked
  return news.includes('robot_booked') ? says.both : says.robot_to_mend
}

/**
 * What a post comes to. One of which nobody knows what became is posted again, with all that came since: a group that reads the same
 * sentence twice loses nothing, and one that never reads it does.
 */
const overOf = (result: Outcome, tries: number, at: DateTime): PostOver => {
  if (result.outcome === 'sent') return { state: 'sent', nextAt: at.plus(BETWEEN), why: null }
  const { why } = result
  if (result.outcome === 'refused') return { state: 'refused', nextAt: at, why }
  const again = nextTry(at, tries)
  if (again === null) return { state: 'failed', nextAt: at.plus(BETWEEN), why: 'tries_in_vain' }
  const blocked = at.plus(BLOCKED)
  return { state: 'waiting', nextAt: why === 'robot_too_many' && blocked > again ? blocked : again, why }
}

const readyToLeave = ({ keys, now }: Context, robot: LeasedRobot): RobotPost => {
  const { kind, keySealed, secretSealed, messageIds, news } = robot
  return {
    ...{ channel: 'robot', outboxId: messageIds[0] ?? 0, robot: kind, at: now(), text: robotSays(news) },
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
  const { organisationId, kind, tries } = robot
  // A try that was never recorded may be what kills its sender.
  if (tries > 1 && nextTry(now(), tries - 1) === null)
    return void (await settleRobot(
      sql,
      robot,
      { state: 'failed', nextAt: now(), why: 'tries_in_vain' },
      now(),
    ))
  const result = await transport.send(readyToLeave(context, robot), AbortSignal.timeout(A_TRY))
  if (result.outcome !== 'sent')
    log.warn(
      { organisationId, robot: kind, outcome: result.outcome, why: result.why },
      'a robot did not take a post',
    )
  await settleRobot(sql, robot, overOf(result, tries, now()), now())
}
