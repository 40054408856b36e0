import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isTaken, openDeliveries, reports } from './open-deliveries.ts'
import { tick, told } from './outbox.ts'

const { context, log, houses, says, delivered } = await openDeliveries()

it.each(['13800000001', '+8613800000001', 'to13800000001', 'isv.13800000001'])(
  'where a gateway puts %s in the place of a code, it is neither logged nor kept',
  async number => {
    const { stub, within } = houses.aliyun
    await told(context, { reachBy: 'sms' })
    stub.answers(number)
    await tick(within)
    stub.answers()
    await told(context, { reachBy: 'sms' })
    await tick(within)
    const said = await says('aliyun', [reports.aliyun('aliyun-1', number)])
    expect(said.html).toBe(isTaken.aliyun)
    expect(await delivered()).toMatchObject([{ why: 'sms_other' }, { undelivered: 'no code' }])
    expect(readFileSync(log, 'utf8')).not.toContain('13800000001')
  },
)
