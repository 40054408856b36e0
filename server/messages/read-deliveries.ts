import { DateTime } from 'luxon'
import { z } from 'zod'
import { PARK_ZONE } from '../../sql/instants.ts'
import type { Delivery } from '../../sql/messages/deliveries.ts'
import type { Keys } from '../keys/keys.ts'
import { roundOfName } from './delivery-key.ts'
import type { SmsGateway } from './sms-gateway.ts'
import { codeAlone } from './transports/gateway-outcome.ts'

/** Reports that a gateway hands over at once. */
const MOST = 1000

const name = z.string().min(1).max(64)

const instantIn = (written: string): DateTime | null => {
  try {
    return DateTime.fromSQL(written, { zone: PARK_ZONE })
  } catch {
    return null
  }
}

/** '2026-11-24 18:00:03', as clocks in China show it; null: nothing that can be read. */
const time = z.string().default('').transform(instantIn)

/** What a gateway says of a message, and when it has known it; null: it does not say. */
export interface Reported extends Delivery {
  readonly since: DateTime | null
}

/** 短信发送状态报告 SmsReport. */
const aliyun = z
  .array(
    z.object({
      biz_id: name,
      out_id: z.string().optional(),
      success: z.boolean(),
      err_code: z.string().optional(),
      report_time: time,
    }),
  )
  .min(1)
  .max(MOST)
/** 短信下发状态通知. */
const tencent = z
  .array(
    z.object({
      sid: name,
      report_status: z.enum(['SUCCESS', 'FAIL']),
      errmsg: z.string().optional(),
      user_receive_time: time,
    }),
  )
  .min(1)
  .max(MOST)

const ofNobody = { messageId: null, round: null }

/** @param code the carrier's; of what arrived, none that matters. */
const fate = (arrived: boolean, code = '') => (arrived ? null : codeAlone(code))

/** What a gateway says became of messages, without whom they were to; null when it is nothing that it says. */
export const readDeliveries = (
  keys: Keys,
  gateway: SmsGateway['name'],
  body: unknown,
): readonly Reported[] | null => {
  if (gateway === 'aliyun')
    return (
      aliyun.safeParse(body).data?.map(({ biz_id, out_id = '', success, err_code, report_time }) => ({
        ...{ gatewayId: biz_id, undelivered: fate(success, err_code), since: report_time },
        ...(roundOfName(keys, out_id) ?? ofNobody),
      })) ?? null
    )
  return (
    tencent.safeParse(body).data?.map(({ sid, report_status, errmsg, user_receive_time }) => ({
      ...{ gatewayId: sid, undelivered: fate(report_status === 'SUCCESS', errmsg), since: user_receive_time },
      ...ofNobody,
    })) ?? null
  )
}
