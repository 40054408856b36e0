import { beforeEach, describe, expect, it } from 'vitest'
import { announce } from '../../server/messages/announce.ts'
import { openPark } from '../setup/park.ts'
import { forbidden } from './forbidden.ts'
import { mailSink } from './mail-sink.ts'
import { cancelled } from './one-party.ts'
import { emptied, outbox, tick, told } from './outbox.ts'

const sink = await mailSink()
const { context, sql, setClock } = await openPark('2026-11-24T18:00', {
  SMTP_URL: sink.url,
  MAIL_FROM: 'note@note.example.org',
})

beforeEach(async () => {
  setClock('2026-11-24T18:00')
  sink.answerWith(null)
  sink.caught.length = 0
  await emptied(context)
})

describe('a mail', () => {
  it('says the time to one recipient, and nothing telling in any header', async () => {
    await told(context)

    await tick(context)

    const [caught] = sink.caught
    expect(sink.caught).toHaveLength(1)
    expect(caught?.recipients).toEqual(['xiao@example.org'])
    expect(caught?.sender).toBe('note@note.example.org')
    expect(caught?.mail.from?.value).toEqual([{ name: '提醒', address: 'note@note.example.org' }])
    expect(caught?.mail.subject).toBe('提醒：11月25日 周三 18:30')
    const headers = caught?.mail.headers
    expect([...(headers?.keys() ?? [])].sort()).toEqual([
      'auto-submitted',
      'content-type',
      'date',
      'from',
      'message-id',
      'mime-version',
      'subject',
      'to',
    ])
    expect(headers?.get('auto-submitted')).toBe('auto-generated')
    expect(headers?.get('message-id')).toMatch(/^<message-\d+\.[0-9a-f]{24}@note\.example\.org>$/)
    expect(caught?.mail.date?.toISOString()).toBe('2026-11-24T10:00:00.000Z')
    const decoded = [
      caught?.raw,
      caught?.mail.subject,
      caught?.mail.from?.text,
      caught?.mail.text,
      caught?.mail.html,
    ]
    expect(decoded.join('\n').replaceAll('font-family', '')).not.toMatch(forbidden)
  })

  it('has a text, a page and nothing else: no file, no calendar, nothing to fetch', async () => {
    const { reference } = await told(context)

    await tick(context)

    const { mail, raw } = sink.caught[0] ?? expect.fail('nothing was sent')
    const types = [...raw.matchAll(/^Content-Type: ([^;\s]+)/gim)].map(([, type]) => type)
    expect(types).toEqual(['multipart/alternative', 'text/plain', 'text/html'])
    const html = String(mail.html)
    expect(html).not.toMatch(/<(img|link|script|style|iframe|object)\b|url\(|@import/i)
    const addresses = [...html.matchAll(/(?:href|src)="([^"]+)"/g)].map(([, address]) => address)
    expect(addresses).toHaveLength(1)
    expect(addresses[0]).toMatch(new RegExp(`^http://localhost:3000/a/${reference}\\?k=[\\w-]{43}$`))
    expect(mail.text).toContain(addresses[0])
  })

  it('of a cancellation says so in the subject and leads nowhere', async () => {
    const party = await told(context)
    await tick(context)
    await cancelled(context, party)
    const { partyId } = party
    await announce(sql, context, { kind: 'appointment_cancelled', partyId, at: context.now() })

    await tick(context)

    const { mail } = sink.caught[1] ?? expect.fail('nothing was sent')
    expect(mail.subject).toBe('提醒：11月25日 周三 18:30 已取消')
    expect(`${mail.text}${mail.html}`).not.toMatch(/href|k=|二楼/)
  })

  it('is recorded as sent, by the name the server gave it', async () => {
    await told(context)
    await tick(context)
    expect(await outbox(context)).toMatchObject([{ state: 'sent', why: null, tries: 1, leased: false }])
  })
})
