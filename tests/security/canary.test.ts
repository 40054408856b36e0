import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, describe, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { keepSecret, marksIn } from '../setup/canary.ts'
import { leaks } from '../setup/leaks.ts'
import { openSite } from '../setup/site.ts'
import { type Visitor, visitorOf } from '../setup/visitor.ts'
import { watch } from '../setup/watch.ts'

const varDir = mkdtempSync(join(tmpdir(), 'var-'))
afterAll(() => rmSync(varDir, { recursive: true }))
const { context, sql, origin } = await openSite({ VAR_DIR: varDir })

/** The messages that have left since, each as it stands in its file. */
const sent = async (): Promise<string[]> => {
  const folder = join(varDir, 'messages')
  rmSync(folder, { recursive: true, force: true })
  const transports = openTransports(context.config)
  await sendMessages(context, transports)
  transports.close()
  return readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
}

const books = async (answers: (visitor: Visitor) => Record<string, string>) => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books(answers(visitor))
  return { visitor, reference }
}

it('a short message holds the telephone in its first line, and nothing else of anybody (R30)', async () => {
  await books(() => ({ cover: '牙医' }))
  const [message = ''] = await sent()
  const [to = '', ...words] = message.split('\n')
  expect(marksIn(to)).toEqual(['telephone'])
  expect(marksIn(words.join('\n'))).toEqual([])
})

it('a mail holds the address in To and its link in its words: whoever has it and the passcode can cancel', async () => {
  const { visitor } = await books(({ canary: { email } }) => ({ reach_by: 'email', phone: '', email }))
  const [raw = ''] = await sent()
  const mail = await simpleParser(raw)
  const [, reference = '', key = ''] = /\/a\/(\d{8})\?k=([\w-]{43})/.exec(mail.text ?? '') ?? []
  keepSecret('link', key)
  const head = [...mail.headerLines].filter(({ key: name }) => name !== 'to').map(({ line }) => line)

  expect(marksIn(head.join('\n'))).toEqual([])
  expect(marksIn(mail.subject ?? '')).toEqual([])
  expect(marksIn(`${mail.text}${mail.html}`)).toEqual(['link'])

  const holder = visitorOf(origin, { canary: visitor.canary })
  await holder.follows(await holder.opensLink(reference, key))
  await holder.follows(await holder.givesPasscode())
  await holder.gets('/demo')
  expect((await holder.cancels()).status).toBe(303)
  const [off = ''] = await sent()
  expect(marksIn((await simpleParser(off)).text ?? '')).toEqual([])
})

describe('a leak is found', () => {
  const planted = visitorOf(origin).canary
  const { called, phone, email, passcode } = planted

  it.each([
    ['nickname', called],
    ['telephone', `+86${phone}`],
    ['e-mail', `x${email}`],
    ['e-mail', Buffer.from(`To: ${email}`).toString('base64')],
    ['nickname', encodeURIComponent(called)],
    ['telephone', Buffer.from(phone).toString('hex')],
    ['passcode', `passcode=${passcode}`],
  ] as const)('of a %s in a table: %s', async (mark, text) => {
    await sql`insert into counter (what, since, count) values (${text}, ${context.now()}, 1)`
    expect(await leaks({ sql, logs: [] })).toEqual([`counter.what: ${mark}`])
    await sql`delete from counter where what = ${text}`
  })

  it('of a key that is kept as it is, and of its bytes', async () => {
    const visitor = visitorOf(origin)
    await visitor.books()
    const secret = visitor.cookies.get('visit') ?? ''
    const bytes = Buffer.from(secret, 'base64url')
    await sql`insert into counter (what, since, count) values (${secret}, ${context.now()}, 1)`
    await sql`
      insert into visitor_session (key_hash, opened_with, expires_at) values (${bytes}, 'form', ${context.now()})`
    expect(await leaks({ sql, logs: [] })).toEqual([
      'counter.what: cookie',
      'visitor_session.key_hash: cookie',
    ])
    await sql`delete from counter where what = ${secret}`
    await sql`delete from visitor_session where key_hash = ${bytes}`
  })

  it('in a line of a log', async () => {
    const path = join(varDir, 'a.log')
    writeFileSync(path, '{"msg":"answered"}\n')
    appendFileSync(path, `${JSON.stringify({ msg: called, passcode })}\n`)
    expect((await leaks({ sql, logs: [path] })).map(found => found.split(' in ')[0])).toEqual([
      'a log: nickname',
      'a log: passcode',
    ])
  })

  it('in an address, a header, or a page that nobody typed into', async () => {
    const page = { method: 'GET', address: '/find', status: 200, headers: {}, html: '' } as const
    watch({ ...page, address: `/find?phone=${phone}` })
    watch({ ...page, headers: { location: `/?called=${encodeURIComponent(called)}` } })
    watch({ ...page, html: `<input name="email" value="${email}"/>` })
    watch({ ...page, method: 'POST', html: `<input name="email" value="${email}"/>` })
    expect(await leaks({ sql, logs: [] })).toEqual([
      'the address /find: telephone',
      'the headers of /find: nickname',
      'GET /find (200): e-mail',
    ])
  })
})
