import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
import { afterAll, expect } from 'vitest'
import { shortNames } from '../../views/mail/short-names.ts'
import { listenHere } from '../setup/listen-here.ts'
import { forbidden } from './forbidden.ts'
import { type Heard, headerOf, isSignedForAliyun, isSignedForTencent, KEY } from './gateway-signatures.ts'

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

const SIGNED = '小园'

export interface Taken {
  readonly to: string
  readonly signature: string
  readonly template: string
  readonly values: readonly string[]
  readonly ownName: string
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
    signatures: (name: string, approved: boolean) => ({
      RequestId: 'R',
      Code: 'OK',
      SignName: name,
      SignStatus: approved ? 1 : 0,
    }),
  },
  tencent: {
    isSigned: isSignedForTencent,
    unsigned: 'AuthFailure.SignatureFailure',
    action: ({ request }: Heard) => headerOf(request, 'x-tc-action'),
    taken: ({ body }: Heard): Taken => {
      const { PhoneNumberSet, SignName, TemplateId, TemplateParamSet, SessionContext = '' } = JSON.parse(body)
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
    signatures: (name: string, approved: boolean) => {
      const signs = [
        { SignName: '别园', StatusCode: 0 },
        { SignName: name, StatusCode: approved ? 0 : 1 },
      ]
      return { Response: { DescribeSignListStatusSet: signs, RequestId: 'R' } }
    },
  },
} as const

/** What an operator sets for a gateway, every wording registered. */
export const smsVariablesOf = (name: GatewayName, url: string): Record<string, string> => ({
  SMS_GATEWAY: name,
  SMS_KEY_ID: KEY.id,
  SMS_KEY_SECRET: KEY.secret,
  SMS_APP_ID: '1400006666',
  SMS_SIGNATURE: SIGNED,
  SMS_TEMPLATES: JSON.stringify(
    Object.fromEntries(shortNames.map((each, n) => [each, { 'zh-CN': `SMS_${n}`, en: `SMS_1${n}` }])),
  ),
  SMS_URL: url,
})

/**
 * A gateway of this machine, until the tests of this file are done. It takes nothing that is not signed as its documentation says,
 * which it checks by itself; it answers as it is told, and keeps what it took, also where its answer then never arrives. Whatever test
 * sends by it: nothing that is said may tell (R30).
 */
export const gatewayStub = async (name: GatewayName) => {
  const says = spoken[name]
  const taken: Taken[] = []
  const said: string[] = []
  let otherwise: Answer | null = null
  let sign = { name: SIGNED, approved: true }
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
    if (says.action(heard) !== 'SendSms') return json(200, says.signatures(sign.name, sign.approved))
    const one = says.taken(heard)
    taken.push(one)
    said.push(one.signature, ...one.values)
    hears()
    if (otherwise === 'hang up having taken') return void request.socket.destroy()
    json(200, says.answer(`${name}-${taken.length}`))
    hears()
  })
  const { origin } = await listenHere(server)
  afterAll(() => {
    server.closeAllConnections()
    server.close()
    expect(said.filter(part => forbidden.test(part))).toEqual([])
  })
  return {
    url: origin,
    taken,
    /** From now on; null: as usual. */
    answers: (next: Answer | null = null) => {
      otherwise = next
      sign = { name: SIGNED, approved: true }
      taken.length = 0
    },
    /** The one signature of ours that it has registered, and whether it is approved. */
    signs: (name: string, approved: boolean) => {
      sign = { name, approved }
    },
    /** What happens whenever it hears or says something. */
    onHeard: (then: () => void) => {
      hears = then
    },
  }
}
