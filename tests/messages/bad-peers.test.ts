import { beforeEach, describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { smtp } from '../../server/messages/transports/smtp.ts'
import { openPark } from '../setup/park.ts'
import { emptied, outbox, told } from './outbox.ts'
import { type Answer, type Stage, scriptedServer } from './scripted-server.ts'

const server = await scriptedServer()
const SMTP_URL = `smtp://127.0.0.1:${server.port}`
const { context, setClock } = await openPark('2026-11-24T18:00', { SMTP_URL })

/** Milliseconds that a server is given to say something: less than the product's, or these tests would last minutes. */
const PATIENCE = 300

const tick = async (url = SMTP_URL) => {
  const email = smtp(url, context.config, PATIENCE)
  await sendMessages(context, { ...openTransports(context.config), email })
  email.close()
}

const namesOf = (mails: readonly string[]) =>
  mails.map(mail => /^Message-ID: (.+)$/im.exec(mail)?.[1] ?? expect.fail('no name'))

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  server.answers()
  await emptied(context)
})

const stages: readonly Stage[] = ['greeting', 'EHLO', 'MAIL', 'RCPT', 'DATA', 'content']
const everyWay = stages.flatMap(stage =>
  (['silence', 'hang up'] as const).map((answer): [Stage, Answer] => [stage, answer]),
)

describe('a mail is tried again, and arrives under the same name, when the server', () => {
  it.each(everyWay)('answers at the %s with %s', async (stage, answer) => {
    server.answers({ [stage]: answer })
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([
      { state: 'waiting', tries: 1, due: '24 18:01', leased: false },
    ])
    const before = namesOf(server.taken)

    server.answers()
    setClock('2026-11-24T18:01')
    await tick()

    expect(await outbox(context)).toMatchObject([{ state: 'sent', tries: 2, gatewayId: 'ABC1' }])
    expect(before.length).toBe(stage === 'content' ? 1 : 0)
    expect(new Set([...before, ...namesOf(server.taken)]).size).toBe(1)
    expect(server.taken).toHaveLength(1)
  })

  it.each([421, 450, 451, 452])('answers %i to the recipient', async code => {
    server.answers({ RCPT: `${code} later` })
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', why: `smtp_${code}`, due: '24 18:01' }])
  })
})

describe('a mail ends at once when the server', () => {
  it.each([550, 553, 554])('answers %i to the recipient', async code => {
    server.answers({ RCPT: `${code} no` })
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: `smtp_${code}`, tries: 1 }])
  })
})

describe('nothing leaves, and it is tried again, when the server', () => {
  it('refuses who signs in', async () => {
    server.answers({ EHLO: '250-here\r\n250 AUTH PLAIN LOGIN', AUTH: '535 5.7.8 no' })
    await told(context)
    await tick(`smtp://note:secret@127.0.0.1:${server.port}`)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', why: 'smtp_sign_in', due: '24 18:01' }])
    expect(server.taken).toEqual([])
  })

  it('offers an encryption that is none: it is not sent in clear instead', async () => {
    server.answers({ EHLO: '250-here\r\n250 STARTTLS', handshake: 'this is no handshake' })
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([
      { state: 'waiting', why: 'smtp_connection', due: '24 18:01' },
    ])
    expect(server.taken).toEqual([])
  })

  it('speaks no encryption where it is the first thing spoken', async () => {
    await told(context)
    await tick(`smtps://127.0.0.1:${server.port}`)
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', due: '24 18:01' }])
    expect(server.taken).toEqual([])
  })
})

it('a server that says nothing holds up no short message', async () => {
  server.answers({ greeting: 'silence' })
  for (const reachBy of ['email', 'sms', 'email', 'sms'] as const) await told(context, { reachBy })
  const stopping = new AbortController()
  const email = smtp(SMTP_URL, context.config, 10_000)
  const transports = { ...openTransports(context.config), email }

  const mails = sendMessages(context, transports, stopping.signal, ['email'])
  await sendMessages(context, transports, stopping.signal, ['sms'])

  expect((await outbox(context)).map(({ state }) => state)).toEqual(['waiting', 'sent', 'waiting', 'sent'])
  stopping.abort()
  email.close()
  await mails
})

it('after two days without a server what is stale ends, and what is still of use leaves once', async () => {
  server.answers({ greeting: '421 not today' })
  await told(context, { starts: '2026-11-25T18:30' })
  await told(context, { starts: '2026-11-28T10:00' })

  setClock('2026-11-26T18:00')
  server.answers()
  await tick()
  await tick()

  expect(await outbox(context)).toMatchObject([{ state: 'expired', why: 'useless' }, { state: 'sent' }])
  expect(server.taken).toHaveLength(1)
})
