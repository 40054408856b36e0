import { readFileSync } from 'node:fs'
import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { checkGateway } from '../../server/messages/check-gateway.ts'
import { signedForAliyun } from '../../server/messages/transports/aliyun.ts'
import { openGateway } from '../../server/messages/transports/open-gateway.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { signedForTencent } from '../../server/messages/transports/tencent.ts'
import { openPark } from '../setup/park.ts'
import {
  type Answer,
  type GatewayName,
  gatewayNames,
  gatewayStub,
  KEY,
  smsVariablesOf,
} from './gateway-stub.ts'
import { at } from './one-party.ts'
import { emptied, outbox, tick, told } from './outbox.ts'

const stubs = { aliyun: await gatewayStub('aliyun'), tencent: await gatewayStub('tencent') }
const { context, sql, setClock, log } = await openPark('2026-11-24T18:00')

/** Milliseconds that a gateway is given to say something: less than the product's, or these tests would last minutes. */
const PATIENCE = 300

const configured = (name: GatewayName, otherwise: Record<string, string> = {}) => {
  const { varDir } = context.config
  const variables = { LIMITS: 'off', VAR_DIR: varDir, ...smsVariablesOf(name, stubs[name].url), ...otherwise }
  return { ...context, config: readConfig(variables) }
}

const sends = async (name: GatewayName, otherwise: Record<string, string> = {}) => {
  const within = configured(name, otherwise)
  const { sms } = within.config
  if (!sms) throw new Error('no gateway')
  await tick(within, { ...openTransports(within.config), sms: openGateway(sms, PATIENCE) })
}

const rings = () => sql<{ kind: string }[]>`select about ->> 'kind' as kind from ring`

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  for (const name of gatewayNames) stubs[name].answers()
  await emptied(context)
})

describe('a signature is that of the published example', () => {
  it('of 阿里云', () => {
    const { authorization } = signedForAliyun(
      {
        query: {
          RegionId: 'cn-shanghai',
          ImageId: 'win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd',
        },
        headers: {
          host: 'ecs.cn-shanghai.aliyuncs.com',
          'x-acs-action': 'RunInstances',
          'x-acs-content-sha256': 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
          'x-acs-date': '2023-10-26T10:22:32Z',
          'x-acs-signature-nonce': '3156853299f313e23d1673dc12e1703d',
          'x-acs-version': '2014-05-26',
        },
      },
      { keyId: 'YourAccessKeyId', keySecret: 'YourAccessKeySecret' },
    )
    expect(authorization).toMatch(
      /Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0$/,
    )
  })

  it('of 腾讯云', () => {
    const body = '{"Limit": 1, "Filters": [{"Values": ["\\u672a\\u547d\\u540d"], "Name": "instance-name"}]}'
    const authorization = signedForTencent(
      { service: 'cvm', host: 'cvm.tencentcloudapi.com', at: at('2019-02-26T00:44:25'), body },
      { keyId: 'AKIDz8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE', keySecret: 'Gu5t9xGARNpq86cd98joQYCN3EXAMPLE' },
    )
    expect(authorization).toMatch(
      /Signature=72e494ea809ad7a8c8f7a4507b9bddcbaa8e581f516e8da2f66e2c5a96525168$/,
    )
  })
})

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
      ownName: expect.stringMatching(/^1\.[\w-]{12}$/),
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

const codes: readonly [GatewayName, string, string, string][] = [
  ['aliyun', 'isv.BUSINESS_LIMIT_CONTROL', 'waiting', 'sms_busy'],
  ['aliyun', 'Throttling.User', 'waiting', 'sms_busy'],
  ['aliyun', 'isv.AMOUNT_NOT_ENOUGH', 'waiting', 'sms_no_credit'],
  ['aliyun', 'isv.DAY_LIMIT_CONTROL', 'waiting', 'sms_limit'],
  ['aliyun', 'isp.RAM_PERMISSION_DENY', 'waiting', 'sms_sign_in'],
  ['aliyun', 'isv.MOBILE_NUMBER_ILLEGAL', 'failed', 'sms_number'],
  ['aliyun', 'isv.SMS_TEMPLATE_ILLEGAL', 'failed', 'sms_template'],
  ['aliyun', 'isv.SMS_SIGNATURE_ILLEGAL', 'failed', 'sms_template'],
  ['aliyun', 'isv.BLACK_KEY_CONTROL_LIMIT', 'failed', 'sms_words'],
  ['aliyun', 'isp.SYSTEM_ERROR', 'failed', 'outcome_unknown'],
  ['tencent', 'LimitExceeded.DeliveryFrequencyLimit', 'waiting', 'sms_busy'],
  ['tencent', 'LimitExceeded.PhoneNumberDailyLimit', 'waiting', 'sms_limit'],
  ['tencent', 'FailedOperation.InsufficientBalanceInSmsPackage', 'waiting', 'sms_no_credit'],
  ['tencent', 'UnauthorizedOperation.RequestIpNotInWhitelist', 'waiting', 'sms_sign_in'],
  ['tencent', 'InvalidParameterValue.IncorrectPhoneNumber', 'failed', 'sms_number'],
  ['tencent', 'FailedOperation.PhoneNumberInBlacklist', 'failed', 'sms_blocked'],
  ['tencent', 'FailedOperation.TemplateIncorrectOrUnapproved', 'failed', 'sms_template'],
  ['tencent', 'FailedOperation.ContainSensitiveWord', 'failed', 'sms_words'],
  ['tencent', 'InternalError.Timeout', 'failed', 'outcome_unknown'],
]

it.each(codes)(
  '%s answers %s: it is %s as %s, and whoever is refused is rung (R36)',
  async (name, code, state, why) => {
    await told(context, { reachBy: 'sms' })
    stubs[name].answers(code)
    await sends(name)
    expect(await outbox(context)).toMatchObject([{ state, why }])
    const isRung = state === 'failed' && why !== 'outcome_unknown'
    expect(await rings()).toEqual(isRung ? [{ kind: 'appointment_booked' }] : [])
    expect(stubs[name].taken).toEqual([])
  },
)

it.each([
  ['of no registered wording', { coverWord: '取快递' }, 'sms_no_template'],
  [
    'with a link where something else stands each time (calendars-and-mail.md 25)',
    { coverWord: 'ab.cn/x' },
    'unsendable',
  ],
] as const)('a message %s is not handed over: it is rung', async (_, given, why) => {
  const SMS_TEMPLATES = '{"sign_in":{"zh-CN":"1","en":"2"},"appointment_booked":{"zh-CN":"3"}}'
  await told(context, { reachBy: 'sms', ...given })
  await sends('aliyun', { SMS_TEMPLATES })
  expect(await outbox(context)).toMatchObject([{ state: 'failed', why }])
  expect(await rings()).toHaveLength(1)
  expect(stubs.aliyun.taken).toEqual([])
})

it('of a gateway no secret, and of a message no number, is written into a log', async () => {
  await told(context, { reachBy: 'sms' })
  stubs.aliyun.answers('13800000001 is none')
  await sends('aliyun')
  const said = readFileSync(log, 'utf8')
  expect(said).toMatch(/"why":"sms_other","said":"no code"/)
  expect(said).not.toMatch(new RegExp(`1380000|${KEY.secret}`))
})
