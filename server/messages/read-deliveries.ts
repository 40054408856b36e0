import { z } from 'zod'
import type { Delivery } from '../../sql/messages/deliveries.ts'
import type { Keys } from '../keys/keys.ts'
import { type Round, roundOfName } from './delivery-key.ts'
import type { SmsGateway } from './sms-gateway.ts'
import { codeAlone } from './transports/gateway-outcome.ts'

/** Reports that a gateway hands over at once. */
const MOST = 1000

const name = z.string().min(1).max(64)

/** 短信发送状态报告 SmsReport. */
const aliyun = z
  .array(
    z.object({
      biz_id: name,
      out_id: z.string().optional(),
      success: z.boolean(),
      err_code: z.string().optional(),
    }),
  )
  .min(1)
  .max(MOST)
/** 短信下发状态通知. */
const tencent = z
  .array(z.object({ sid: name, report_status: z.enum(['SUCCESS', 'FAIL']), errmsg: z.string().optional() }))
  .min(1)
  .max(MOST)

const deliveryOf = (gatewayId: string, arrived: boolean, code = '', ours: Round | null = null): Delivery => ({
  gatewayId,
  messageId: ours?.messageId ?? null,
  round: ours?.round ?? null,
  undelivered: arrived ? null : codeAlone(code),
})

/** What a gateway says became of messages, without whom they were to; null when it is nothing that it says. */
export const readDeliveries = (
  keys: Keys,
  gateway: SmsGateway['name'],
  body: unknown,
): readonly Delivery[] | null => {
  if (gateway === 'aliyun')
    return (
      aliyun
        .safeParse(body)
        .data?.map(({ biz_id, out_id = '', success, err_code }) =>
          deliveryOf(biz_id, success, err_code, roundOfName(keys, out_id)),
        ) ?? null
    )
  return (
    tencent
      .safeParse(body)
      .data?.map(({ sid, report_status, errmsg }) => deliveryOf(sid, report_status === 'SUCCESS', errmsg)) ??
    null
  )
}
