import { generateKeyPairSync } from 'node:crypto'
import { beforeEach, describe, expect, it } from 'vitest'
import { unsubscribeLink } from '../../server/messages/unsubscribe-key.ts'
import { textIn } from '../../views/text/text.ts'
import { ask } from '../setup/ask.ts'
import { bare } from '../setup/bare.ts'
import { everyRow } from '../setup/every-row.ts'
import { openBrowser } from '../setup/paper-browser.ts'
import { serve } from '../setup/serve.ts'
import { wordsOf } from '../setup/tags.ts'
import { openReminded } from './reminded-people.ts'

const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const site = await openReminded({ DKIM_KEY: privateKey, DKIM_SELECTOR: 'note2026' })
const { sql, context, origin, sink, held, worker, at, chooses, outbox, again } = site
const { unsubscribe } = textIn('zh-CN').ownReminders

beforeEach(again)

/** A reminder that came by mail: its headers, unfolded, and where it is stopped. */
const reminded = async () => {
  await chooses({ way: 'email', evening: ['yes'] })
  await at('2026-12-06T18:00')
  const raw = sink.caught.at(-1)?.raw ?? expect.fail('no mail came')
  const headers = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ')
  const [, link = ''] = /^List-Unsubscribe: <(.+)>$/im.exec(headers) ?? []
  return {
    headers,
    link,
    address: link.slice(context.config.publicUrl.origin.length),
    text: sink.caught.at(-1)?.mail.text,
  }
}
const signedFields = (headers: string) =>
  /; h=([^;]+)/.exec(headers)?.[1]?.replaceAll(' ', '').toLowerCase().split(':') ?? []
/** As a mailbox does it: no cookie, from elsewhere, with a body of its own (RFC 8058 §3.2). */
const mailboxPosts = (address: string, at = origin) =>
  ask(at, {
    method: 'POST',
    address,
    body: '--x\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--x--\r\n',
    headers: { 'Content-Type': 'multipart/form-data; boundary=x', 'Sec-Fetch-Site': 'cross-site' },
  })
const way = async () => {
  const { forms } = await worker.gets('/me/settings')
  return forms.flatMap(({ fields }) => fields).find(({ name, ticked }) => name === 'way' && ticked)?.value
}
const stops = () => sql`select actor, about from audit_entry where verb = 'reminder.stop' order by entry_id`

describe('a reminder by mail', () => {
  it('says in its headers, which are signed, and at its end where it is stopped; it names nobody there', async () => {
    const { headers, link, address, text } = await reminded()
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/im)
    expect(signedFields(headers)).toEqual(
      expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post']),
    )
    expect(address).toMatch(/^\/m\/u\/\d+\.[\w-]{43}$/)
    expect(text).toContain(link)
  })

  it('alone does: no other letter of an account can be stopped', async () => {
    await sql`
      insert into message (kind, channel, account_id, about, once, due_at, useless_at)
      values ('shift_accepted_for', 'email', ${worker.accountId}, ${sql.json({ assignmentIds: held.ids })}::jsonb, 'news',
        ${context.now()}, ${context.now().plus({ days: 2 })})`
    await sql`update account set phone = null where account_id = ${worker.accountId}`
    await at('2026-12-01T09:00')
    await sql`update account set phone = '+8613800000077' where account_id = ${worker.accountId}`
    expect(sink.caught).toHaveLength(1)
    expect(sink.caught[0]?.raw).not.toMatch(/unsubscribe/i)
    const { pathname } = new URL(unsubscribeLink(context, 1))
    expect((await mailboxPosts(pathname)).status).toBe(404)
  })
})

describe('its address', () => {
  it('stops reminders at once by one POST of a mailbox, however often; they are turned on again in the settings', async () => {
    const { address } = await reminded()
    const before = await stops()
    const answers = [await mailboxPosts(address), await mailboxPosts(address)]
    for (const { status, html, headers } of answers) {
      expect(status).toBe(200)
      expect(wordsOf(html)).toContain(unsubscribe.done)
      expect(html).not.toMatch(/秦芒种|qin|example\.org|13800000077/)
      expect(headers.location).toBeUndefined()
    }
    const account = `account/${worker.accountId}`
    expect((await stops()).slice(before.length)).toEqual([
      { actor: expect.stringMatching(/^person\/\d+$/), about: account },
    ])
    expect(await way()).toBe('none')

    await sql`truncate message restart identity`
    await at('2026-12-06T18:05')
    expect(await outbox()).toEqual([])
    await chooses({ way: 'email' })
    await at('2026-12-06T18:10')
    expect(await outbox()).toMatchObject([{ state: 'sent' }])
  })

  it('drops what waits, whoever plans and stops at once', async () => {
    const { address } = await reminded()
    const before = await stops()
    await sql`truncate message restart identity`
    await at('2026-12-06T17:50')
    expect(
      (await Promise.all([mailboxPosts(address), mailboxPosts(address)])).map(({ status }) => status),
    ).toEqual([200, 200])
    expect(await outbox()).toMatchObject([{ state: 'dropped', why: 'not_wanted' }])
    expect(await stops()).toHaveLength(before.length + 1)
  })

  it('opened changes nothing; its one button does the same, for whoever is signed in as somebody else too', async () => {
    const { address } = await reminded()
    const before = await everyRow(sql)
    const browser = openBrowser(origin)
    const page = await browser.gets(address)
    await ask(origin, { method: 'HEAD', address })
    expect([page.status, page.html.includes('秦芒种')]).toEqual([200, false])
    expect(await everyRow(sql)).toEqual(before)
    expect((await browser.sends(page, address)).status).toBe(200)
    expect(await way()).toBe('none')
  })

  it('with a wrong key is the answer of an address that does not exist', async () => {
    const { address } = await reminded()
    const wrong = [
      address
        .replace(/.$/, letter => (letter === 'A' ? 'Q' : 'A'))
        .replace(/\.(.)/, (_, one) => (one === 'x' ? '.y' : '.x')),
      address.replace(/\/\d+\./, '/99.'),
      '/m/u/1',
    ]
    for (const method of ['GET', 'POST'])
      for (const one of wrong) {
        const headers = { Cookie: worker.sent(), 'Sec-Fetch-Site': 'same-origin' }
        const absent = await ask(origin, { method, address: '/nowhere', headers })
        const answer = await ask(origin, { method, address: one, headers })
        expect(bare(answer, one)).toEqual(bare(absent, '/nowhere'))
      }
    expect(await way()).toBe('email')
  })

  it('opens under an older key that is still read', async () => {
    const { address } = await reminded()
    const [first] = context.keys
    const newer = { version: first.version + 1, secret: Buffer.alloc(32, 7) }
    const rotated = await serve({ ...context, keys: [newer, ...context.keys] })
    expect((await mailboxPosts(address, rotated)).status).toBe(200)
    expect(await way()).toBe('none')
  })
})
