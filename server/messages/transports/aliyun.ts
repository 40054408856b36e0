import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { hashed, signedUnder } from '../../keys/digest.ts'
import type { SmsGateway } from '../sms-gateway.ts'
import type { Codes } from './gateway-outcome.ts'
import type { GatewaySpeech } from './gateway-speech.ts'

const VERSION = '2017-05-25'

/** RFC 3986, in which encodeURIComponent leaves five letters as they are. */
const encoded = (text: string) =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    letter => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`,
  )

const byName = ([one]: readonly [string, string], [other]: readonly [string, string]) =>
  one < other ? -1 : 1

interface Signed {
  readonly query: Readonly<Record<string, string>>
  /** Of the request, in small letters: every one is signed. */
  readonly headers: Readonly<Record<string, string>>
}

/**
 * The request's query and the header that signs it: ACS3-HMAC-SHA256 over method, path, sorted query, headers and the digest of an empty
 * body (阿里云, V3 版本请求体&签名机制).
 */
export const signedForAliyun = (
  { query, headers }: Signed,
  { keyId, keySecret }: Pick<SmsGateway, 'keyId' | 'keySecret'>,
) => {
  const asked = Object.entries(query)
    .map(([name, value]): [string, string] => [encoded(name), encoded(value)])
    .sort(byName)
    .map(pair => pair.join('='))
    .join('&')
  const sent = Object.entries(headers).sort(byName)
  const names = sent.map(([name]) => name).join(';')
  const lines = sent.map(([name, value]) => `${name}:${value.trim()}\n`).join('')
  const canonical = ['POST', '/', asked, lines, names, hashed('')].join('\n')
  const signature = signedUnder(keySecret, `ACS3-HMAC-SHA256\n${hashed(canonical)}`).toString('hex')
  const authorization = `ACS3-HMAC-SHA256 Credential=${keyId},SignedHeaders=${names},Signature=${signature}`
  return { query: asked, authorization }
}

/** 国内消息 API 错误码. */
const codes: Codes = [
  [/^isv\.(MOBILE_NUMBER_ILLEGAL|DOMESTIC_NUMBER_NOT_SUPPORTED)$/, 'refused', 'sms_number'],
  [
    /^isv\.(BLACK_KEY_CONTROL_LIMIT|SMS_CONTENT_ILLEGAL|PARAM_NOT_SUPPORT_URL|PARAM_LENGTH_LIMIT)$/,
    'refused',
    'sms_words',
  ],
  [
    /^isv\.(SMS_TEMPLATE|SMS_SIGN|SIGN_|TEMPLATE_|SMS_CONTENT_MISMATCH|INVALID_JSON_PARAM|INVALID_PARAMETERS)/,
    'refused',
    'sms_template',
  ],
  [/^(Throttling|isv\.BUSINESS_LIMIT_CONTROL)/, 'later', 'sms_busy'],
  [/^isv\.(DAY|MONTH)_LIMIT_CONTROL$/, 'later', 'sms_limit'],
  [/^isv\.(AMOUNT_NOT_ENOUGH|OUT_OF_SERVICE)$/, 'later', 'sms_no_credit'],
  [
    /^(Signature|IncompleteSignature|Invalid(AccessKeyId|TimeStamp|SecurityToken)|Forbidden|NoPermission|isp\.RAM_PERMISSION_DENY|isv\.(ACCOUNT|PRODUCT|DENY_IP)_)/,
    'later',
    'sms_sign_in',
  ],
  [/^(isp\.|InternalError|ServiceUnavailable)/, 'unknown', 'sms_fault'],
]

/** What 阿里云 takes for a number of the mainland, whosever it was. */
const readAsChinese = /^(86)?1[3-9]\d{9}$/

/**
 * A number as 阿里云 wants it: of the mainland without +86, of elsewhere the code of its country and the rest, alone. Null where that
 * would be a stranger's number of the mainland, as +1 385 234 5678 would be.
 */
const numberFor = (to: string): string | null => {
  if (to.startsWith('+86')) return to.slice('+86'.length)
  const digits = to.slice(1)
  return readAsChinese.test(digits) ? null : digits
}

/** QuerySmsSign: 0 is being looked at, 1 approved, 2 refused, 10 taken back. */
const APPROVED = 1

/** 阿里云短信 国内消息, by SendSms. */
export const aliyun: GatewaySpeech = {
  codes,
  request: (gateway, { action, given }, at) => {
    const url = new URL(gateway.url)
    const headers = {
      host: url.host,
      'x-acs-action': action,
      'x-acs-content-sha256': hashed(''),
      'x-acs-date': at.toUTC().toFormat("yyyy-MM-dd'T'HH:mm:ss'Z'"),
      'x-acs-signature-nonce': randomUUID(),
      'x-acs-version': VERSION,
    }
    const words = Object.entries(given).map(([name, value]) => [name, String(value)])
    const asked = { RegionId: gateway.region, ...Object.fromEntries(words) }
    const { query, authorization } = signedForAliyun({ query: asked, headers }, gateway)
    url.search = query
    return { url, headers: { ...headers, Authorization: authorization }, body: '' }
  },
  sending: ({ signature }, { ownName, to, places }, template) => {
    const number = numberFor(to)
    if (number === null) return null
    const given = {
      PhoneNumbers: number,
      SignName: signature,
      TemplateCode: template,
      TemplateParam: JSON.stringify(Object.fromEntries(places)),
      OutId: ownName,
    }
    return { action: 'SendSms', given }
  },
  sent: z
    .object({ Code: z.string(), BizId: z.string().max(64).optional() })
    .transform(({ Code, BizId = null }) => ({ code: Code, id: BizId })),
  asking: ({ signature }) => ({ action: 'QuerySmsSign', given: { SignName: signature } }),
  signatures: z
    .object({ Code: z.string(), SignName: z.string().default(''), SignStatus: z.number().optional() })
    .transform(({ Code, SignName, SignStatus }) => ({
      code: Code,
      approved: SignStatus === APPROVED ? [SignName] : [],
    })),
}
