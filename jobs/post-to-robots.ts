import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { postToRobot } from '../server/messages/post-to-robot.ts'
import { firstAllowedMinute, LEASE_SECONDS } from '../server/messages/rules.ts'
import type { Transports } from '../server/messages/transports/open-transports.ts'
import { expireRobotMessages, leaseRobot } from '../sql/messages/robot-posts.ts'

/** Posts to every robot that has something to say, one post each, outside the quiet hours (R31). A fault of one stops no other. */
export const postToRobots = async (
  context: Context,
  transports: Transports,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> => {
  const { sql, now, log } = context
  await expireRobotMessages(sql, now())
  for (;;) {
    const at = now()
    const allowed = firstAllowedMinute(at, [], at.plus({ days: 1 }))
    if (signal.aborted || allowed === null || allowed > at) return
    const robot = await leaseRobot(sql, { now: at, until: at.plus({ seconds: LEASE_SECONDS }) })
    if (!robot) return
    const { organisationId, kind } = robot
    await postToRobot(context, transports.robot, robot).catch(error =>
      logFault(log, error, { organisationId, robot: kind }),
    )
  }
}
