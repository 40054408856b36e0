import { type IncomingHttpHeaders, request } from 'node:http'

/** As a form of ours says what it is. */
export const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

export interface Asked {
  readonly method: string
  /** Path and query, sent byte for byte. */
  readonly address: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Buffer
}

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly html: string
}

/** Sends what no browser would send, as it is: no client of a library mends it on the way. */
export const ask = (origin: string, { method, address, headers = {}, body }: Asked): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(origin)
    const length = body === undefined ? {} : { 'Content-Length': String(Buffer.byteLength(body)) }
    const asked = request(
      { hostname, port, method, path: address, headers: { ...length, ...headers } },
      answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('end', () => {
          const { statusCode = 0, headers } = answer
          resolve({ status: statusCode, headers, html: Buffer.concat(parts).toString('utf8') })
        })
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
