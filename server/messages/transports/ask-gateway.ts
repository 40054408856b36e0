import { request as clear } from 'node:http'
import { request as encrypted } from 'node:https'

const SECONDS = 1000

/** Milliseconds that a gateway may say nothing. */
export const PATIENCE = 10 * SECONDS

/** Letters of an answer: one to one message is never longer. */
const MOST = 64 * 1024

export interface Question {
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  readonly signal: AbortSignal
  readonly patience: number
}

/** 'unasked': there was no connection, so nothing has left. 'unanswered': it may have. */
export type Answer = { readonly status: number; readonly body: string } | 'unasked' | 'unanswered'

/**
 * Posts one question over a connection of its own: one that was kept open may be closed by the other side just as it is used, and
 * then nobody can say whether a message has left. Never throws.
 */
export const askGateway = ({ url, headers, body, signal, patience }: Question): Promise<Answer> =>
  new Promise(resolve => {
    const isClear = url.protocol === 'http:'
    let left = false
    let request: ReturnType<typeof clear>
    const nothing = () => resolve(left ? 'unanswered' : 'unasked')
    try {
      request = (isClear ? clear : encrypted)(url, {
        method: 'POST',
        agent: false,
        signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]),
        headers: { ...headers, 'Content-Length': Buffer.byteLength(body) },
      })
    } catch {
      return nothing()
    }
    request
      .on('socket', socket =>
        socket.once(isClear ? 'connect' : 'secureConnect', () => {
          left = true
        }),
      )
      .on('error', nothing)
      .on('response', response => {
        let said = ''
        response
          .setEncoding('utf8')
          .on('data', text => {
            said += text
            if (said.length > MOST) request.destroy()
          })
          .on('error', nothing)
          .on('close', nothing)
          .on('end', () => resolve({ status: response.statusCode ?? 0, body: said }))
      })
      .end(body)
  })
