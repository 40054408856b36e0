import { beforeEach, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { checkGateway } from '../../server/messages/check-gateway.ts'
import { gatewayNames, gatewayStub, smsVariablesOf } from './gateway-stub.ts'
import { at } from './one-party.ts'

const stubs = { aliyun: await gatewayStub('aliyun'), tencent: await gatewayStub('tencent') }
beforeEach(() => {
  for (const name of gatewayNames) stubs[name].answers()
})

const found = (name: (typeof gatewayNames)[number], otherwise: Record<string, string> = {}) => {
  const config = readConfig({ LIMITS: 'off', ...smsVariablesOf(name, stubs[name].url), ...otherwise })
  return checkGateway(config, at('2026-11-24T18:00'), 300)
}
const isUnsigned = [{ state: 'wrong', says: expect.stringContaining('SMS_SIGNATURE') }]

it.each(gatewayNames)('%s: a signature that is not approved, or another’s, is found wrong', async name => {
  expect(await found(name)).toMatchObject([{ state: 'ok' }])
  stubs[name].signs('小园', false)
  expect(await found(name)).toMatchObject(isUnsigned)
  stubs[name].signs('大园', true)
  expect(await found(name)).toMatchObject(isUnsigned)
})

it('each wording that is not registered is named', async () => {
  const SMS_TEMPLATES = '{"sign_in":{"zh-CN":"1","en":"2"},"appointment_booked":{"zh-CN":"3"}}'
  const [signed, wordings, ...more] = await found('aliyun', { SMS_TEMPLATES })
  expect([signed?.state, wordings?.state, more]).toEqual(['ok', 'wrong', []])
  expect(wordings?.says).toContain('appointment_booked (en)')
  expect(wordings?.says).toContain('swap_done (zh-CN)')
  expect(wordings?.says).not.toMatch(/sign_in|appointment_booked \(zh-CN\)/)
})
