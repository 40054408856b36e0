import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, expect } from 'vitest'
import { forbidden } from './forbidden.ts'

export interface Taken {
  readonly recipients: readonly string[]
  readonly sender: string
  readonly raw: string
}

export interface Caught extends Taken {
  readonly mail: ParsedMail
}

type Stage = 'connection' | 'sender' | 'recipient' | 'data'

interface Sink {
  /** What a stage is answered with; null: it is taken. */
  readonly refusal?: (stage: Stage) => Error | null
  readonly keep: (mail: Taken) => unknown
  /** Whatever a peer has just said, or was just answered. */
  readonly heard?: () => void
}

/** A real SMTP server on this machine, until the tests of this file are done. */
const serverHere = async ({ refusal = () => null, keep, heard = () => {} }: Sink) => {
  const at = (stage: Stage) => {
    heard()
    return refusal(stage)
  }
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_session, done) => done(at('connection')),
    onMailFrom: (_address, _session, done) => done(at('sender')),
    onRcptTo: (_address, _session, done) => done(at('recipient')),
    onData: async (stream, session, done) => {
      // One that hangs up in the middle is heard no more.
      const chunks: Buffer[] | null = await stream.toArray().catch(() => null)
      if (chunks === null) return
      const refused = refusal('data')
      if (refused) return done(refused)
      const { rcptTo, mailFrom } = session.envelope
      await keep({
        recipients: rcptTo.map(({ address }) => address),
        sender: mailFrom === false ? '' : mailFrom.address,
        raw: Buffer.concat(chunks).toString('utf8'),
      })
      heard()
      done(null)
      heard()
    },
  })
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  afterAll(() => new Promise<void>(resolve => server.close(() => resolve())))
  const { port } = listening.address() as AddressInfo
  return `smtp://127.0.0.1:${port}`
}

/** What a list of mails shows of one, and what is named in it. */
const shownOf = ({ subject = '', from, attachments }: ParsedMail) => [
  subject,
  from?.text ?? '',
  ...attachments.map(({ filename = '' }) => filename),
]

/** A server that keeps what it takes, and answers as it is told at a stage. Whatever test sends it something: nothing that shows may tell (R30). */
export const mailSink = async () => {
  const caught: Caught[] = []
  const shown: string[] = []
  afterAll(() => expect(shown.filter(part => forbidden.test(part))).toEqual([]))
  let answer: { at: Stage; code: number } | null = null
  const url = await serverHere({
    refusal: stage =>
      answer?.at === stage ? Object.assign(new Error('no'), { responseCode: answer.code }) : null,
    keep: async taken => {
      const mail = await simpleParser(taken.raw)
      shown.push(...shownOf(mail))
      caught.push({ ...taken, mail })
    },
  })
  return {
    url,
    caught,
    /** From now on, at this stage, with this code; null: takes everything. */
    answerWith: (next: typeof answer) => {
      answer = next
    },
  }
}

/** A server that takes thousands, and says when something has happened. */
export const greedySink = async () => {
  const taken: Taken[] = []
  let moments = 0
  let until = { moment: Number.POSITIVE_INFINITY, resolve: () => {} }
  const url = await serverHere({
    keep: mail => taken.push(mail),
    heard: () => {
      if (++moments === until.moment) until.resolve()
    },
  })
  /** Resolves at the moment that so many more things were said or answered. */
  const hears = (more: number) =>
    new Promise<void>(resolve => {
      until = { moment: moments + more, resolve }
    })
  return { url, taken, hears }
}
