import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { everyRobot, type SealedRobot } from '../../sql/messages/robots.ts'
import { textIn } from '../../views/text/text.ts'
import type { Keys } from '../keys/keys.ts'
import { unseal } from '../keys/seal.ts'
import { type Finding, ok, wrong } from './finding.ts'
import { robotPlace } from './robot-place.ts'
import type { RobotPost, Transport } from './transports/transport.ts'

interface Asking {
  readonly sql: Sql
  readonly keys: Keys
  readonly at: DateTime
  /** Null: nothing is said in any group. */
  readonly transport: Transport<RobotPost> | null
}

const PATIENCE = 15_000

/** What a robot is posted to by, and signed with; null when no key opens it. */
const opened = (keys: Keys, robot: SealedRobot): Pick<RobotPost, 'key' | 'secret'> | null => {
  const { keySealed, secretSealed } = robot
  try {
    return {
      key: unseal(keys, robotPlace(robot, 'key_sealed'), keySealed),
      secret: secretSealed && unseal(keys, robotPlace(robot, 'secret_sealed'), secretSealed),
    }
  } catch {
    return null
  }
}

/** How every robot stands; with a way out, says a sentence by each, and tells whether it was taken. Names groups by number alone. */
export const checkRobots = async ({ sql, keys, at, transport }: Asking): Promise<Finding[]> => {
  const robots = await everyRobot(sql)
  const found = robots.map(async ({ refusedWhy, ...robot }): Promise<Finding> => {
    const which = `The ${robot.kind} robot of organisation ${robot.organisationId}`
    const anew = 'Let its coordinators look at it and set it anew.'
    const secrets = opened(keys, robot)
    if (secrets === null)
      return wrong(
        `${which} is opened by no key. Put the key that sealed it behind the first, or let its coordinators set it anew.`,
      )
    if (transport === null)
      return refusedWhy === null
        ? ok(`${which} is set.`)
        : wrong(`${which} was refused (${refusedWhy}). ${anew}`)
    const text = textIn('zh-CN').robots.tried
    const post: RobotPost = { channel: 'robot', outboxId: 0, robot: robot.kind, at, text, ...secrets }
    const result = await transport.send(post, AbortSignal.timeout(PATIENCE))
    return result.outcome === 'sent'
      ? ok(`${which} spoke in its group.`)
      : wrong(`${which} did not speak (${result.why}). ${anew}`)
  })
  return Promise.all(found)
}
