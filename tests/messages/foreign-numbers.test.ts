import { expect, it } from 'vitest'
import type { GatewayName } from './gateway-stub.ts'
import { openGateways } from './open-gateways.ts'
import { outbox, told } from './outbox.ts'

const { context, stubs, sends, rings } = await openGateways()

const handedTo = async (name: GatewayName, contact: string) => {
  await told(context, { reachBy: 'sms', contact })
  await sends(name)
  return stubs[name].taken.map(({ to }) => to)
}

it.each([
  ['aliyun', '+8613800000001', '13800000001'],
  ['aliyun', '+85261234567', '85261234567'],
  ['aliyun', '+12125550123', '12125550123'],
  ['tencent', '+8613800000001', '+8613800000001'],
  ['tencent', '+13852345678', '+13852345678'],
] as const)('%s is handed %s as %s', async (name, contact, to) => {
  expect(await handedTo(name, contact)).toEqual([to])
})

it('a number of elsewhere that 阿里云 would read as a stranger’s of the mainland is not handed over: it is rung', async () => {
  expect(await handedTo('aliyun', '+13852345678')).toEqual([])
  expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'sms_number' }])
  expect(await rings()).toEqual([{ kind: 'appointment_booked' }])
})
