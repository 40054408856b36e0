import { beforeEach, describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { ConfigurationFault, readConfig } from '../../server/config.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { openPark } from '../setup/park.ts'
import { emptied, outbox, told } from './outbox.ts'
import { scriptedServer } from './scripted-server.ts'

const server = await scriptedServer()
const SMTP_URL = `smtp://note%40163.com:word@127.0.0.1:${server.port}`
const { context, setClock } = await openPark('2026-11-24T18:00', { SMTP_URL, MAIL_PROFILE: '163' })
const signsIn = { EHLO: '250-here\r\n250 AUTH PLAIN', AUTH: '235 in' }

const tick = async () => {
  const transports = openTransports(context.config)
  await sendMessages(context, transports)
  transports.close()
}

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  server.answers(signsIn)
  await emptied(context)
})

describe('a relay of 163', () => {
  it('is handed mail from its account alone', async () => {
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([{ state: 'sent' }])
    expect(server.taken[0]).toMatch(/^From: =\?UTF-8\?.+ <note@163\.com>\r$/m)
  })

  it.each([
    ['RCPT', '451 DT:SPM 163 smtp5, please try again', '24 18:02'],
    ['MAIL', '450 MI:DMC 163 smtp7', '24 18:02'],
    ['greeting', '421 HL:ICC 163 mx3', '24 18:05'],
    ['content', '451 later', '24 18:01'],
  ] as const)('that answers at %s with %s is asked again at %s', async (stage, answer, due) => {
    server.answers({ ...signsIn, [stage]: answer })
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([{ state: 'waiting', tries: 1, due }])
  })

  it('that refuses for good is asked no more', async () => {
    server.answers({ ...signsIn, content: '554 DT:SPM 163 smtp1' })
    await told(context)
    await tick()
    expect(await outbox(context)).toMatchObject([{ state: 'failed', why: 'smtp_554' }])
  })
})

const faultsOf = (given: Record<string, string>) => {
  try {
    readConfig(given)
    return []
  } catch (error) {
    if (!(error instanceof ConfigurationFault)) throw error
    return [...error.message.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name)
  }
}

it('what a server asks is told by its name, and its account is the sender', () => {
  const { mailProfile, mailFrom } = readConfig({ SMTP_URL: 'smtps://note%40qq.com:word@smtp.exmail.qq.com' })
  expect([mailProfile.accountIsSender, mailFrom]).toEqual([true, 'note@qq.com'])
  expect(readConfig({ SMTP_URL: 'smtp://notqq.com' }).mailProfile.accountIsSender).toBe(false)
})

it.each([
  ['another sender', { MAIL_FROM: 'other@example.org' }, 'MAIL_FROM'],
  ['a return address', { BOUNCE_ADDRESS: 'bounces@example.org' }, 'BOUNCE_ADDRESS'],
  ['no account', { SMTP_URL: 'smtps://smtp.qq.com' }, 'SMTP_URL'],
])('beside such a server, %s is told as a fault', (_what, given, name) => {
  expect(faultsOf({ SMTP_URL: 'smtps://note%40qq.com:word@smtp.qq.com', ...given })).toEqual([name])
})
