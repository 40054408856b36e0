import type { SmsGateway } from '../sms-gateway.ts'
import { aliyun } from './aliyun.ts'
import { tencent } from './tencent.ts'
import type { Gateway } from './transport.ts'

const gateways = { aliyun, tencent } as const

/** The gateway that is configured. @param patience milliseconds that it may say nothing */
export const openGateway = (gateway: SmsGateway, patience?: number): Gateway =>
  gateways[gateway.name](gateway, patience)
