import { createHash, createHmac } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** A request with its body, as a gateway hears it. */
export interface Heard {
  readonly request: IncomingMessage
  readonly body: string
}

export const KEY = { id: 'AKIDexample', secret: 'a secret of this test' }

const hex = (content: string) => createHash('sha256').update(content, 'utf8').digest('hex')
const keyed = (key: string | Buffer, content: string) => createHmac('sha256', key).update(content, 'utf8')

export const headerOf = ({ headers }: IncomingMessage, name: string) => String(headers[name] ?? '')

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

/** Whether 阿里云 would let it in (ACS3-HMAC-SHA256), worked out apart from the product. */
export const isSignedForAliyun = ({ request, body }: Heard) => {
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

/** Whether 腾讯云 would let it in (TC3-HMAC-SHA256), worked out apart from the product. */
export const isSignedForTencent = ({ request, body }: Heard) => {
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
