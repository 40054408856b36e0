import { createHash, createHmac } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll } from 'vitest'
import { shortNames } from '../../views/mail/short-names.ts'
import { listenHere } from '../setup/listen-here.ts'

export const gatewayNames = ['aliyun', 'tencent'] as const
export type GatewayName = (typeof gatewayNames)[number]

/** A gateway's own code; a whole answer; or what it does instead of answering. */
export type Answer =
  | string
  | { readonly status: number; readonly body: string }
  | 'hang up unheard'
  | 'hang up'
  | 'hang up having taken'
  | 'silence'

export interface Taken {
  readonly to: string
  readonly signature: string
  readonly template: string
  readonly values: readonly string[]
  readonly ownName: string
}

interface Heard {
  readonly request: IncomingMessage
  readonly body: string
}

export const KEY = { id: 'AKIDexample', secret: 'a secret of this test' }

const hex = (content: string) => createHash('sha256').update(content, 'utf8').digest('hex')
const keyed = (key: string | Buffer, content: string) => createHmac('sha256', key).update(content, 'utf8')

const headerOf = ({ headers }: IncomingMessage, name: string) => String(headers[name] ?? '')

/** What a signed header says it is made of, as the documentation of both has it: Credential, SignedHeaders, Signature. */
const claimed = (request: IncomingMessage) => {
  const [algorithm = '', rest = ''] = headerOf(request, 'authorization').split(/ (.*)/s)
  const parts = new Map(rest.split(',').map(part => part.trim().split(/=(.*)/s) as [string, string]))
  const credential = parts.get('Credential') ?? ''
  const signed = (parts.get('SignedHeaders') ?? '').split(';')
  const lines = signed.map(name => `${name}:${headerOf(request, name)}\n`).join('')
  return { algorithm, credential, signed, lines, signature: parts.get('Signature') }
}

const rfc3986 = (decoded: string) =>
  [...Buffer.from(decoded, 'utf8')]
    .map(byte => {
      const letter = String.fromCharCode(byte)
      return /[\w.~-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`
    })
    .join('')

const isSignedForAliyun = ({ request, body }: Heard) => {
  const { algorithm, credential, signed, lines, signature } = claimed(request)
  const [path = '', query = ''] = (request.url ?? '').split('?')
  const asked = [...new URLSearchParams(query)]
    .map(([name, value]) => `${rfc3986(name)}=${rfc3986(value)}`)
    .sort()
    .join('&')
  const content = `${request.method}\n${path}\n${asked}\n${lines}\n${signed.join(';')}\n${hex(body)}`
  const needed = Object.keys(request.headers).filter(name => name.startsWith('x-acs-'))
  return (
    algorithm === 'ACS3-HMAC-SHA256' &&
    credential === KEY.id &&
    ['host', ...needed].every(name => signed.includes(name)) &&
    headerOf(request, 'x-acs-content-sha256') === hex(body) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(headerOf(request, 'x-acs-date')) &&
    signature === keyed(KEY.secret, `ACS3-HMAC-SHA256\n${hex(content)}`).digest('hex')
  )
}

const isSignedForTencent = ({ request, body }: Heard) => {
  const { algorithm, credential, signed, lines, signature } = claimed(request)
  const [id, day = '', service = '', end = ''] = credential.split('/')
  const seconds = headerOf(request, 'x-tc-timestamp')
  const content = `${request.method}\n/\n\n${lines}\n${signed.join(';')}\n${hex(body)}`
  const toSign = `TC3-HMAC-SHA256\n${seconds}\n${day}/${service}/${end}\n${hex(content)}`
  const ofDay = keyed(`TC3${KEY.secret}`, day).digest()
  const ofService = keyed(ofDay, service).digest()
  return (
    algorithm === 'TC3-HMAC-SHA256' &&
    [id, service, end].join() === `${KEY.id},sms,tc3_request` &&
    ['content-type', 'host'].every(name => signed.includes(name)) &&
    new Date(Number(seconds) * 1000).toISOString().startsWith(day) &&
    signature === keyed(keyed(ofService, 'tc3_request').digest(), toSign).digest('hex')
  )
}

const spoken = {
  aliyun: {
    isSigned: isSignedForAliyun,
    unsigned: 'SignatureDoesNotMatch',
    action: ({ request }: Heard) => headerOf(request, 'x-acs-action'),
    taken: ({ request }: Heard): Taken => {
      const asked = new URL(request.url ?? '', 'http://here').searchParams
      const of = (name: string) => asked.get(name) ?? ''
      const values = Object.values<string>(JSON.parse(of('TemplateParam')))
      return {
        to: of('PhoneNumbers'),
        signature: of('SignName'),
        template: of('TemplateCode'),
        values,
        ownName: of('OutId'),
      }
    },
    refusal: (code: string) => ({ RequestId: 'R', Code: code, Message: '不行' }),
    answer: (id: string) => ({ RequestId: 'R', Code: 'OK', Message: 'OK', BizId: id }),
    signatures: { RequestId: 'R', Code: 'OK', SignStatus: 1 },
  },
  tencent: {
    isSigned: isSignedForTencent,
    unsigned: 'AuthFailure.SignatureFailure',
    action: ({ request }: Heard) => headerOf(request, 'x-tc-action'),
    taken: ({ body }: Heard): Taken => {
      const { PhoneNumberSet, SignName, TemplateId, TemplateParamSet, SessionContext } = JSON.parse(body)
      const [to] = PhoneNumberSet
      return {
        to,
        signature: SignName,
        template: TemplateId,
        values: TemplateParamSet,
        ownName: SessionContext,
      }
    },
    refusal: (code: string) => ({ Response: { Error: { Code: code, Message: '不行' }, RequestId: 'R' } }),
    answer: (id: string) => ({
      Response: { SendStatusSet: [{ SerialNo: id, Code: 'Ok', Fee: 1, Message: 'ok' }], RequestId: 'R' },
    }),
    signatures: { Response: { DescribeSignListStatusSet: [], RequestId: 'R' } },
  },
} as const

/** What an operator sets for a gateway, every wording registered. */
export const smsVariablesOf = (name: GatewayName, url: string): Record<string, string> => ({
  SMS_GATEWAY: name,
  SMS_KEY_ID: KEY.id,
  SMS_KEY_SECRET: KEY.secret,
  SMS_APP_ID: '1400006666',
  SMS_SIGNATURE: '小园',
  SMS_TEMPLATES: JSON.stringify(
    Object.fromEntries(shortNames.map((each, n) => [each, { 'zh-CN': `SMS_${n}`, en: `SMS_1${n}` }])),
  ),
  SMS_URL: url,
})

/**
 * A gateway of this machine, until the tests of this file are done. It takes nothing that is not signed as its documentation says,
 * which it checks by itself; it answers as it is told, and keeps what it took, also where its answer then never arrives.
 */
export const gatewayStub = async (name: GatewayName) => {
  const says = spoken[name]
  const taken: Taken[] = []
  let otherwise: Answer | null = null
  let hears = () => {}
  const server = createServer(async (request, response) => {
    hears()
    if (otherwise === 'hang up unheard') return void request.socket.destroy()
    const heard = { request, body: await text(request) }
    const json = (status: number, body: object) => {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
    }
    if (otherwise === 'silence') return
    if (otherwise === 'hang up') return void request.socket.destroy()
    if (!says.isSigned(heard)) return json(400, says.refusal(says.unsigned))
    if (otherwise !== null && typeof otherwise !== 'string')
      return void response.writeHead(otherwise.status).end(otherwise.body)
    if (otherwise !== null && otherwise !== 'hang up having taken') return json(200, says.refusal(otherwise))
    if (says.action(heard) !== 'SendSms') return json(200, says.signatures)
    taken.push(says.taken(heard))
    hears()
    if (otherwise === 'hang up having taken') return void request.socket.destroy()
    json(200, says.answer(`${name}-${taken.length}`))
    hears()
  })
  const { origin } = await listenHere(server)
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return {
    url: origin,
    taken,
    /** From now on; null: as usual. */
    answers: (next: Answer | null = null) => {
      otherwise = next
      taken.length = 0
    },
    /** What happens whenever it hears or says something. */
    onHeard: (then: () => void) => {
      hears = then
    },
  }
}
