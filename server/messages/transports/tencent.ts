import type { DateTime } from 'luxon'
import { z } from 'zod'
import { hashed, signedUnder } from '../../keys/digest.ts'
import type { SmsGateway } from '../sms-gateway.ts'
import type { Codes } from './gateway-outcome.ts'
import type { GatewaySpeech } from './gateway-speech.ts'

const VERSION = '2021-01-11'
const TYPE = 'application/json; charset=utf-8'

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

const refused = z.object({ Error: z.object({ Code: z.string() }) }).transform(({ Error: { Code } }) => Code)

/** 腾讯云短信, by SendSms. */
export const tencent: GatewaySpeech = {
  codes,
  request: (gateway, { action, given }, at) => {
    const url = new URL(gateway.url)
    const body = JSON.stringify(given)
    const headers = {
      'Content-Type': TYPE,
      Host: url.host,
      'X-TC-Action': action,
      'X-TC-Version': VERSION,
      'X-TC-Region': gateway.region,
      'X-TC-Timestamp': String(at.toUnixInteger()),
      Authorization: signedForTencent({ service: 'sms', host: url.host, at, body }, gateway),
    }
    return { url, headers, body }
  },
  sending: ({ appId, signature }, { to, places }, template) => {
    const given = {
      PhoneNumberSet: [to],
      SmsSdkAppId: appId,
      SignName: signature,
      TemplateId: template,
      TemplateParamSet: places.map(([, value]) => value),
    }
    return { action: 'SendSms', given }
  },
  sent: z
    .object({
      Response: z.union([
        refused.transform(code => ({ code, id: null })),
        z
          .object({ SendStatusSet: z.tuple([z.object({ Code: z.string(), SerialNo: z.string().max(64) })]) })
          .transform(({ SendStatusSet: [{ Code, SerialNo }] }) => ({ code: Code, id: SerialNo || null })),
      ]),
    })
    .transform(({ Response }) => Response),
  asking: () => ({ action: 'DescribeSmsSignList', given: { International: 0, Limit: A_LIST, Offset: 0 } }),
  signatures: z
    .object({
      Response: z.union([
        refused.transform(code => ({ code, approved: [] })),
        z
          .object({
            DescribeSignListStatusSet: z.array(z.object({ SignName: z.string(), StatusCode: z.number() })),
          })
          .transform(({ DescribeSignListStatusSet: all }) => ({
            code: 'Ok',
            approved: all.filter(({ StatusCode }) => StatusCode === APPROVED).map(({ SignName }) => SignName),
          })),
      ]),
    })
    .transform(({ Response }) => Response),
}
