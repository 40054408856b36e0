import { z } from 'zod'
import type { RobotKind } from '../../sql/messages/robots.ts'
import { fault, maybe, once, one, versionShown } from '../booking/form-fields.ts'
import { robotHouseNames, robotHouses } from './robot-houses.ts'

export interface RobotTyped {
  readonly kind: RobotKind
  readonly key: string
}

/** The robot that an address names; null when it is of neither house. */
const robotAt = (typed: string): RobotTyped | null => {
  if (!URL.canParse(typed)) return null
  const address = new URL(typed)
  const kind = robotHouseNames.find(kind => robotHouses[kind].at === address.origin + address.pathname)
  if (kind === undefined) return null
  const { names, key: written } = robotHouses[kind]
  const key = address.searchParams.get(names) ?? ''
  return written.test(key) ? { kind, key } : null
}

const address = one
  .transform(typed => robotAt(typed.trim()))
  .refine(robot => robot !== null, fault('not_a_robot'))
const secret = maybe(
  once('missing').pipe(
    z
      .string()
      .trim()
      .regex(/^SEC[\da-zA-Z]{20,100}$/, fault('not_a_secret')),
  ),
)

/** Each robot's version as it was seen, 0 where there was none. */
const seen = { wecom: versionShown, dingtalk: versionShown }

/** What somebody pastes of a robot: 钉钉 alone wants its posts signed. */
export const robotForm = z
  .strictObject({ address, secret, ...seen })
  .refine(({ address, secret }) => address?.kind !== 'dingtalk' || secret !== null, {
    message: fault('secret_is_needed'),
    path: ['secret'],
  })

/** What the button says that takes a robot away. */
export const removalForm = z.strictObject({
  robot: once('choose_one').pipe(z.enum(robotHouseNames, fault('choose_one'))),
  version: versionShown,
})
