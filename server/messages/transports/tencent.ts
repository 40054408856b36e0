import type { DateTime } from 'luxon'
import { z } from 'zod'
import { sha256, signedUnder } from '../../keys/digest.ts'
import type { SmsGateway } from '../sms-gateway.ts'
import { askGateway, PATIENCE } from './ask-gateway.ts'
import {
  type Codes,
  NO_ANSWER,
  NO_SIGNATURE,
  NO_TEMPLATE,
  type NotTaken,
  outcomeOfCode,
  read,
} from './gateway-outcome.ts'
import type { Gateway, Outcome } from './transport.ts'

const VERSION = '2021-01-11'
const TYPE = 'application/json; charset=utf-8'

const hashed = (text: string) => sha256(text).toString('hex')

interface Signed {
  readonly service: string
  readonly host: string
  readonly at: DateTime
  readonly body: string
}

/** The header that signs a request: TC3-HMAC-SHA256 over type, host and body, by a key of the day (腾讯云, 签名方法 v3). */
export const signedForTencent = (
  { service, host, at, body }: Signed,
  { keyId, keySecret }: Pick<SmsGateway, 'keyId' | 'keySecret'>,
) => {
  const names = 'content-type;host'
  const canonical = ['POST', '/', '', `content-type:${TYPE}\nhost:${host}\n`, names, hashed(body)].join('\n')
  const day = at.toUTC().toFormat('yyyy-MM-dd')
  const scope = `${day}/${service}/tc3_request`
  const toSign = ['TC3-HMAC-SHA256', at.toUnixInteger(), scope, hashed(canonical)].join('\n')
  const key = signedUnder(signedUnder(signedUnder(`TC3${keySecret}`, day), service), 'tc3_request')
  const signature = signedUnder(key, toSign).toString('hex')
  return `TC3-HMAC-SHA256 Credential=${keyId}/${scope}, SignedHeaders=${names}, Signature=${signature}`
}

/** 短信 API 3.0 发送错误码 and those of every interface. */
const codes: Codes = [
  [/^InvalidParameterValue\.IncorrectPhoneNumber$/, 'refused', 'sms_number'],
  [/^FailedOperation\.PhoneNumberInBlacklist$/, 'refused', 'sms_blocked'],
  [
    /^(FailedOperation\.ContainSensitiveWord|InvalidParameterValue\.(ProhibitedUseUrl|ContentLengthLimit))/,
    'refused',
    'sms_words',
  ],
  [
    /^(FailedOperation\.(Template|Signature)|InvalidParameterValue\.(Template|Sign)|UnsupportedOperation)/,
    'refused',
    'sms_template',
  ],
  [/^LimitExceeded\..*Daily/, 'later', 'sms_limit'],
  [/^(LimitExceeded|RequestLimitExceeded|ResourceInsufficient)/, 'later', 'sms_busy'],
  [/^FailedOperation\.InsufficientBalance/, 'later', 'sms_no_credit'],
  [
    /^(AuthFailure|UnauthorizedOperation|Ip(InBlacklist|NotInWhitelist)|InvalidParameterValue\.SdkAppId|NoSuch)/,
    'later',
    'sms_sign_in',
  ],
  [/^InternalError/, 'unknown', 'sms_fault'],
]

/** DescribeSmsSignList: 0 is approved, 1 being looked at, 2 approved and not yet in force, -1 refused. */
const APPROVED = 0
/** Signatures that it lists at once, and the most that are looked through. */
const A_LIST = 100

const answered = z.object({
  Response: z.union([
    z.object({ Error: z.object({ Code: z.string() }) }),
    z.object({ SendStatusSet: z.tuple([z.object({ Code: z.string(), SerialNo: z.string().max(64) })]) }),
    z.object({
      DescribeSignListStatusSet: z.array(z.object({ SignName: z.string(), StatusCode: z.number() })),
    }),
  ]),
})
type Answered = z.infer<typeof answered>['Response']

/** 腾讯云短信, by SendSms. @param patience milliseconds that it may say nothing */
export const tencent = (gateway: SmsGateway, patience = PATIENCE): Gateway => {
  const ask = async (
    question: object,
    { action, at, signal }: { action: string; at: DateTime; signal: AbortSignal },
  ): Promise<(Answered & { status: number }) | NotTaken> => {
    const url = new URL(gateway.url)
    const body = JSON.stringify(question)
    const headers = {
      'Content-Type': TYPE,
      Host: url.host,
      'X-TC-Action': action,
      'X-TC-Version': VERSION,
      'X-TC-Region': gateway.region,
      'X-TC-Timestamp': String(at.toUnixInteger()),
      Authorization: signedForTencent({ service: 'sms', host: url.host, at, body }, gateway),
    }
    const answer = read(await askGateway({ url, headers, body, signal, patience }))
    if (!('json' in answer)) return answer
    const { data } = answered.safeParse(answer.json)
    return data ? { ...data.Response, status: answer.status } : NO_ANSWER
  }
  const send = async (
    { ownName, to, at, locale, name, places }: Parameters<Gateway['send']>[0],
    signal: AbortSignal,
  ): Promise<Outcome> => {
    const template = gateway.templates[name]?.[locale]
    if (template === undefined) return NO_TEMPLATE
    const question = {
      PhoneNumberSet: [to],
      SmsSdkAppId: gateway.appId,
      SignName: gateway.signature,
      TemplateId: template,
      TemplateParamSet: places.map(([, value]) => value),
      SessionContext: ownName,
    }
    const answer = await ask(question, { action: 'SendSms', at, signal })
    if ('outcome' in answer) return answer
    if ('Error' in answer) return outcomeOfCode(codes, answer.Error.Code, answer.status)
    if (!('SendStatusSet' in answer)) return NO_ANSWER
    const [{ Code, SerialNo }] = answer.SendStatusSet
    return Code === 'Ok'
      ? { outcome: 'sent', gatewayId: SerialNo || null }
      : outcomeOfCode(codes, Code, answer.status)
  }
  const probe = async (at: DateTime, signal: AbortSignal) => {
    const question = { International: 0, Limit: A_LIST, Offset: 0 }
    const answer = await ask(question, { action: 'DescribeSmsSignList', at, signal })
    if ('outcome' in answer) return answer
    if ('Error' in answer) return outcomeOfCode(codes, answer.Error.Code, answer.status)
    if (!('DescribeSignListStatusSet' in answer)) return NO_ANSWER
    const isOurs = (sign: { SignName: string; StatusCode: number }) =>
      sign.SignName === gateway.signature && sign.StatusCode === APPROVED
    return answer.DescribeSignListStatusSet.some(isOurs) ? null : NO_SIGNATURE
  }
  return { send, probe, close: () => {} }
}
