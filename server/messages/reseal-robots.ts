import { lockRobotsNotUnder, resealRobot } from '../../sql/messages/robots.ts'
import type { Context } from '../context.ts'
import { type Column, seal, sealedUnder, unseal } from '../keys/seal.ts'
import { robotPlace } from './robot-place.ts'

/** A robot that no key opens; the message names its organisation by number. */
export class RobotFault extends Error {
  override readonly name = 'RobotFault'
}

/**
 * Seals the keys and secrets of every robot under the key that writes (security.md 21), in one transaction; gives how many robots.
 * @throws RobotFault when no key opens one; nothing is sealed anew then.
 */
export const resealRobots = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  sql.begin(async transaction => {
    const robots = await lockRobotsNotUnder(transaction, sealedUnder(keys))
    const anew = (place: Column, sealed: Buffer) => seal(keys, place, unseal(keys, place, sealed))
    for (const robot of robots)
      try {
        const { keySealed, secretSealed } = robot
        await resealRobot(transaction, {
          ...robot,
          keySealed: anew(robotPlace(robot, 'key_sealed'), keySealed),
          secretSealed: secretSealed && anew(robotPlace(robot, 'secret_sealed'), secretSealed),
        })
      } catch (cause) {
        throw new RobotFault(
          `No key opens the ${robot.kind} robot of organisation ${robot.organisationId}. Put the key that sealed it behind the first, or let a coordinator set it anew.`,
          { cause },
        )
      }
    return robots.length
  })
