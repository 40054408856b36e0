import { createSocket } from 'node:dgram'
import { Resolver } from 'node:dns/promises'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { afterAll } from 'vitest'

const TXT = 16
const NO_SUCH_NAME = 3

/** 'ab' as 2 a b: a text of a record, in parts of 255 (RFC 1035 §3.3.14). */
const inParts = (text: string) =>
  Buffer.concat(
    (text.match(/.{1,255}/gs) ?? []).map(part =>
      Buffer.concat([Buffer.from([part.length]), Buffer.from(part)]),
    ),
  )

const answerTo = (question: Buffer, texts: readonly string[]) => {
  const head = Buffer.from(question.subarray(0, 12))
  head.writeUInt16BE(0x8180 | (texts.length === 0 ? NO_SUCH_NAME : 0), 2)
  head.writeUInt16BE(texts.length, 6)
  head.writeUInt16BE(0, 8)
  head.writeUInt16BE(0, 10)
  const end = question.indexOf(0, 12) + 5
  const records = texts.map(text => {
    const body = inParts(text)
    // The name of the question, TXT, IN, a minute, and how long it is.
    const fixed = Buffer.from([0xc0, 12, 0, TXT, 0, 1, 0, 0, 0, 60, body.length >> 8, body.length & 255])
    return Buffer.concat([fixed, body])
  })
  return Buffer.concat([head, question.subarray(12, end), ...records])
}

const nameIn = (question: Buffer) => {
  const labels: string[] = []
  for (let at = 12; question[at]; at += (question[at] ?? 0) + 1)
    labels.push(question.toString('latin1', at + 1, at + 1 + (question[at] ?? 0)))
  return labels.join('.')
}

/** A server of names on this machine that knows texts at names, and a resolver that asks it alone. */
export const nameServer = async () => {
  let zone: Readonly<Record<string, readonly string[]>> | 'silence' = {}
  const socket = createSocket('udp4', (question, from) => {
    if (zone !== 'silence')
      socket.send(answerTo(question, zone[nameIn(question)] ?? []), from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  afterAll(() => socket.close())
  const resolver = new Resolver({ timeout: 200, tries: 1 })
  resolver.setServers([`127.0.0.1:${(socket.address() as AddressInfo).port}`])
  return {
    resolver,
    knows: (texts: typeof zone) => {
      zone = texts
    },
  }
}
