import { z } from 'zod'
import type { RobotKind } from '../../sql/messages/robots.ts'
import { fault, maybe, once, one, versionShown } from '../booking/form-fields.ts'

export interface RobotTyped {
  readonly kind: RobotKind
  readonly key: string
}

const kinds: readonly {
  readonly kind: RobotKind
  readonly at: string
  readonly names: string
  readonly key: RegExp
}[] = [
  {
    ...{ kind: 'wecom', at: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send', names: 'key' },
    key: /^[\w-]{20,64}$/,
  },
  {
    ...{ kind: 'dingtalk', at: 'https://oapi.dingtalk.com/robot/send', names: 'access_token' },
    key: /^[\da-f]{32,128}$/i,
  },
]

/** The robot that an address names; null when it is none of the two houses': nothing is ever posted anywhere else. */
export const robotAt = (typed: string): RobotTyped | null => {
  if (!URL.canParse(typed)) return null
  const address = new URL(typed)
  const of = kinds.find(({ at }) => at === address.origin + address.pathname)
  const key = (of && address.searchParams.get(of.names)) ?? ''
  return of?.key.test(key) ? { kind: of.kind, key } : null
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
  robot: once('choose_one').pipe(z.enum(['wecom', 'dingtalk'], fault('choose_one'))),
  version: versionShown,
})
