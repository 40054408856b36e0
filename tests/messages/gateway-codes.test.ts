import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { KEY } from './gateway-signatures.ts'
import type { GatewayName } from './gateway-stub.ts'
import { openGateways } from './open-gateways.ts'
import { outbox, told } from './outbox.ts'

const { context, stubs, sends, rings, log } = await openGateways()

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
