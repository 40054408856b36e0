import type { RobotKind } from '../../sql/messages/robots.ts'

interface RobotHouse {
  /** Where it takes posts; what follows in an address names the robot, and is a secret. */
  readonly at: string
  /** What of the address names it, and how that is written. */
  readonly names: string
  readonly key: RegExp
}

/** The two houses of robots: nothing is ever posted anywhere else. */
export const robotHouses: Readonly<Record<RobotKind, RobotHouse>> = {
  wecom: {
    ...{ at: 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send', names: 'key' },
    key: /^[\w-]{20,64}$/,
  },
  dingtalk: {
    ...{ at: 'https://oapi.dingtalk.com/robot/send', names: 'access_token' },
    key: /^[\da-f]{32,128}$/i,
  },
}

export const robotHouseNames = ['wecom', 'dingtalk'] as const satisfies readonly RobotKind[]
