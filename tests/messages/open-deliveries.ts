import { beforeEach } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { deliveryKey } from '../../server/messages/delivery-key.ts'
import { ask } from '../setup/ask.ts'
import { openPark } from '../setup/park.ts'
import { serve } from '../setup/serve.ts'
import { type GatewayName, gatewayNames, gatewayStub, smsVariablesOf } from './gateway-stub.ts'
import { emptied } from './outbox.ts'

/** One report, as each gateway writes it. */
export const reports = {
  aliyun: (id: string, code: string | null, ownName = '') => ({
    ...{ phone_number: '13800000001', send_time: '2026-11-24 18:00:00', report_time: '2026-11-24 18:00:03' },
    ...{
      success: code === null,
      err_code: code ?? 'DELIVERED',
      err_msg: '',
      sms_size: '1',
      biz_id: id,
      out_id: ownName,
    },
  }),
  tencent: (id: string, code: string | null) => ({
    ...{ user_receive_time: '2026-11-24 18:00:03', nationcode: '86', mobile: '13800000001', description: '' },
    ...{ report_status: code === null ? 'SUCCESS' : 'FAIL', errmsg: code ?? 'DELIVRD', sid: id },
  }),
}
/** What each gateway hears when it need not say it once more. */
export const isTaken = { aliyun: '{"code":0,"msg":"接收成功"}', tencent: '{"result":0,"errmsg":"OK"}' }

/** For one test file: a house for each gateway, over one park, to which both say what became of messages. */
export const openDeliveries = async () => {
  const park = await openPark('2026-11-24T18:00')
  const { context, sql, setClock } = park
  const opened = async (name: GatewayName) => {
    const stub = await gatewayStub(name)
    const variables = { LIMITS: 'off', VAR_DIR: context.config.varDir, ...smsVariablesOf(name, stub.url) }
    const within = { ...context, config: readConfig(variables) }
    return { stub, within, origin: await serve(within) }
  }
  const houses = { aliyun: await opened('aliyun'), tencent: await opened('tencent') }

  const says = (name: GatewayName, body: unknown, key = deliveryKey(context.keys, name)) =>
    ask(houses[name].origin, {
      method: 'POST',
      address: `/m/${key}`,
      body: typeof body === 'string' ? body : JSON.stringify(body),
      headers: { 'Content-Type': 'application/json;charset=UTF-8' },
    })
  const delivered = () => sql`
    select state, why, undelivered, delivered_at is not null as arrived from message order by message_id`
  const rings = () => sql`select about ->> 'kind' as kind, lower(ring_between) as starts from ring`

  beforeEach(async () => {
    setClock('2026-11-24T18:00')
    for (const name of gatewayNames) houses[name].stub.answers()
    await emptied(context)
  })
  return { ...park, houses, says, delivered, rings }
}
