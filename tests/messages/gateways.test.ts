import { describe, expect, it } from 'vitest'
import { checkGateway } from '../../server/messages/check-gateway.ts'
import { openGateway } from '../../server/messages/transports/open-gateway.ts'
import { type Answer, gatewayNames } from './gateway-stub.ts'
import { openGateways, PATIENCE } from './open-gateways.ts'
import { outbox, told } from './outbox.ts'

const { context, setClock, stubs, configured, sends, rings } = await openGateways()

/** 腾讯云 does not say it back (短信下发状态通知), so it is told none. */
const ownNames = { aliyun: expect.stringMatching(/^1\.[\w-]{12}$/), tencent: '' }
const numbers = { aliyun: '13800000001', tencent: '+8613800000001' }

describe.each(gatewayNames)('%s', name => {
  const stub = stubs[name]

  it('is sent what fills the places, and takes it under its own name', async () => {
    await told(context, { reachBy: 'sms' })
    await told(context, { reachBy: 'sms', coverWord: "取'快递(!)", locale: 'en' })
    await sends(name)
    expect(await outbox(context)).toMatchObject([
      { state: 'sent', gatewayId: `${name}-1`, tries: 1 },
      { state: 'sent', gatewayId: `${name}-2`, tries: 1 },
    ])
    const [zh, en] = stub.taken
    expect(zh).toMatchObject({
      to: numbers[name],
      signature: '小园',
      template: 'SMS_0',
      ownName: ownNames[name],
    })
    expect(zh?.values.slice(0, 2)).toEqual(['11月25日 周三 18:30', '二楼'])
    expect(en).toMatchObject({
      template: 'SMS_12',
      values: ["取'快递(!)", 'Wed 25 Nov 18:30', expect.any(String)],
    })
  })

  it('is asked for nothing but its word by a probe, which says what stands in the way', async () => {
    const probe = (otherwise: Record<string, string> = {}) => {
      const { sms } = configured(name, otherwise).config
      return sms && openGateway(sms, PATIENCE).probe(context.now(), new AbortController().signal)
    }
    expect(await probe()).toBeNull()
    expect(await probe({ SMS_KEY_SECRET: 'another' })).toMatchObject({ why: 'sms_sign_in' })
    expect(await probe({ SMS_URL: 'http://127.0.0.1:9' })).toMatchObject({ why: 'sms_connection' })
    expect(stub.taken).toEqual([])
  })

  it('is found right or wrong by whoever runs the house', async () => {
    const state = async (otherwise: Record<string, string> = {}) => {
      const { config } = configured(name, otherwise)
      return (await checkGateway(config, context.now(), PATIENCE)).map(found => found.state)
    }
    expect(await state()).toEqual(['ok'])
    expect(await state({ SMS_KEY_SECRET: 'another' })).toEqual(['wrong'])
  })

  const nothingLeft: [string, Answer | null, Record<string, string>, string][] = [
    ['signed by another key', null, { SMS_KEY_SECRET: 'another' }, 'sms_sign_in'],
    ['where nobody listens', null, { SMS_URL: 'http://127.0.0.1:9' }, 'sms_connection'],
    ['turned away in front of it', { status: 403, body: '<html>' }, {}, 'sms_connection'],
    ['with a code that nobody knows', 'Some.New_Code', {}, 'sms_other'],
  ]
  it.each(nothingLeft)('%s: nothing has left, and it is tried again', async (_, answer, otherwise, why) => {
    await told(context, { reachBy: 'sms' })
    stub.answers(answer)
    await sends(name, otherwise)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', why, due: '24 18:01', leased: false }])
    expect(stub.taken).toEqual([])
    setClock('2026-11-24T18:01')
    stub.answers()
    await sends(name)
    expect(await outbox(context)).toMatchObject([{ state: 'sent', tries: 2 }])
    expect(stub.taken).toHaveLength(1)
  })

  const nobodyKnows: [string, Answer][] = [
    ['hangs up before it has heard', 'hang up unheard'],
    ['hangs up when it has heard', 'hang up'],
    ['hangs up when it has taken it', 'hang up having taken'],
    ['says nothing', 'silence'],
    ['fails', { status: 500, body: 'oops' }],
    ['fails in its own words', { status: 503, body: '{"Code":"New","Response":{"Error":{"Code":"New"}}}' }],
    ['says half a sentence', { status: 200, body: '{"Code":"O' }],
    ['says something else', { status: 200, body: '[]' }],
    ['says more than it ought to', { status: 200, body: 'x'.repeat(100_000) }],
  ]
  it.each(nobodyKnows)('%s: nobody knows, and it never leaves again', async (_, answer) => {
    await told(context, { reachBy: 'sms' })
    stub.answers(answer)
    await sends(name)
    const before = stub.taken.length
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'outcome_unknown' }])
    setClock('2026-11-24T20:30')
    stub.answers()
    await sends(name)
    expect(before + stub.taken.length).toBeLessThanOrEqual(1)
    expect(await rings()).toEqual([])
  })
})
