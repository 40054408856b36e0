import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export interface Caught {
  readonly recipients: readonly string[]
  readonly sender: string
  readonly raw: string
  readonly mail: ParsedMail
}

type Stage = 'connection' | 'sender' | 'recipient' | 'data'

/** A real SMTP server on this machine that keeps what it takes, and answers as it is told at a stage. */
export const mailSink = async () => {
  const caught: Caught[] = []
  let answer: { at: Stage; code: number } | null = null
  const refusal = (stage: Stage) =>
    answer?.at === stage ? Object.assign(new Error('no'), { responseCode: answer.code }) : null
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, done) => done(refusal('connection')),
    onMailFrom: (_address, _session, done) => done(refusal('sender')),
    onRcptTo: (_address, _session, done) => done(refusal('recipient')),
    onData: async (stream, session, done) => {
      const chunks: Buffer[] = []
      for await (const chunk of stream) chunks.push(chunk)
      const raw = Buffer.concat(chunks)
      const refused = refusal('data')
      if (refused) return done(refused)
      const { rcptTo, mailFrom } = session.envelope
      caught.push({
        recipients: rcptTo.map(({ address }) => address),
        sender: mailFrom === false ? '' : mailFrom.address,
        raw: raw.toString('utf8'),
        mail: await simpleParser(raw),
      })
      done(null)
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))
  const { port } = listening.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    caught,
    /** From now on, at this stage, with this code; null: takes everything. */
    answerWith: (next: typeof answer) => {
      answer = next
    },
  }
}
