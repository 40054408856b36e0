import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { afterAll, expect, it } from 'vitest'
import { sendMessages } from '../../jobs/send-messages.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { firstOfTwo, opensInvitation, reachesHour, secondOfTwo } from '../setup/couple.ts'
import type { Page } from '../setup/paper-browser.ts'
import { openSite } from '../setup/site.ts'
import { linksOf, wordsOf } from '../setup/tags.ts'
import { type Visitor, visitorOf } from '../setup/visitor.ts'

const varDir = mkdtempSync(join(tmpdir(), 'var-'))
afterAll(() => rmSync(varDir, { recursive: true }))
const { context, sql, origin, keyOf } = await openSite({ VAR_DIR: varDir })

const theirs = { called: '甲壹贰叁', email: 'first-6174@example.org', cover: '牙医六一' }
const others = { called: '乙肆伍陆', email: 'other-2718@example.org', cover: '快递二七' }

/** Everything of a page: bytes, headers, where it leads. */
const allOf = ({ address, status, headers, html }: Page) =>
  [address, status, JSON.stringify({ ...headers, 'content-length': '' }), html].join('\n')

/** Every page that a holder's links lead to within their own appointment, and what a wrong step answers. */
const crawl = async (visitor: Visitor): Promise<string[]> => {
  const seen = new Map<string, string>()
  const waiting = [
    '/appointment',
    '/appointment/invitation',
    '/appointment/kept.json',
    '/appointment/calendar.ics',
  ]
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    if (seen.has(address) || seen.size > 60) continue
    const page = await visitor.gets(address)
    seen.set(address, allOf(page))
    const led = [...linksOf(page.html), page.headers.location ?? '']
    waiting.push(...led.filter(link => /^\/appointment/.test(link)))
  }
  const wrong = [
    await visitor.posts('/appointment/contact', [
      ['party', '1'],
      ['sequence', '0'],
      ['shown', 'x'],
    ]),
    await visitor.posts('/appointment/cancellation', [
      ['party', '999'],
      ['sequence', '0'],
    ]),
    await visitor.posts('/appointment/time', [
      ['party', '999'],
      ['sequence', '0'],
      ['start', 'x'],
    ]),
  ]
  return [...seen.values(), ...wrong.map(allOf)]
}

/** What left for an address, raw and decoded. */
const mailTo = async (email: string): Promise<string[]> => {
  const folder = join(varDir, 'messages')
  const transports = openTransports(context.config)
  await sendMessages(context, transports)
  transports.close()
  const files = readdirSync(folder).map(name => readFileSync(join(folder, name), 'utf8'))
  const own = files.filter(raw => raw.includes(email))
  const read = await Promise.all(own.map(raw => simpleParser(raw)))
  return [...own, ...read.map(mail => JSON.stringify([mail.headerLines, mail.text, mail.html]))]
}

/** All that is one party's alone. */
const ownOf = async (reference: string, { called, email, cover }: typeof theirs) => {
  const [row] = await sql<[{ uid: string; partyId: number }]>`
    select uid, party_id from party where reference = ${reference}`
  const grouped = `${reference.slice(0, 4)} ${reference.slice(4)}`
  return [
    called,
    email,
    email.split('@')[0] ?? '',
    cover,
    reference,
    grouped,
    row.uid,
    await keyOf(reference),
  ]
}

const holding = (texts: readonly string[], strings: readonly string[]) =>
  strings.filter(string => texts.some(text => text.includes(string)))

it('nothing that either of two can reach holds anything of the other, in pages, mails, files, errors, headers, addresses (R14)', async () => {
  const reach = { reach_by: 'email', phone: '' }
  const first = await firstOfTwo(origin, { ...reach, ...theirs, at_ease: 'no' })
  const hourOfFirst = await first.visitor.gets('/appointment')
  const invited = visitorOf(origin)
  const pages = [await invited.gets(first.invitation), await opensInvitation(invited, first.invitation)]
  pages.push(await invited.gets('/invitation'), await reachesHour(invited, first.invitation))
  const answers = { ...reach, ...others, come: 'yes', passcode: invited.canary.passcode }
  const answered = await invited.sends(pages.at(-1) as Page, '/invitation', answers)
  pages.push(answered, await invited.follows(answered))
  const [row] = await sql<
    [{ reference: string }]
  >`select reference from party where called = ${others.called}`
  await invited.givesPasscode()
  await first.visitor.givesPasscode()
  for (const visitor of [first.visitor, invited])
    await visitor.sends(await visitor.gets('/appointment/calendar'), '/appointment/calendar')

  const [ofFirst, ofOther] = [await ownOf(first.reference, theirs), await ownOf(row.reference, others)]
  const toOther = [...pages.map(allOf), ...(await crawl(invited)), ...(await mailTo(others.email))]
  const toFirst = [
    ...[hourOfFirst, first.handed].map(allOf),
    ...(await crawl(first.visitor)),
    ...(await mailTo(theirs.email)),
  ]

  expect(toOther.length).toBeGreaterThan(12)
  expect(holding(toOther, ofOther)).toContain(others.called)
  expect(holding(toFirst, ofFirst)).toContain(theirs.email)
  expect(holding(toOther, ofFirst)).toEqual([])
  expect(holding(toFirst, ofOther)).toEqual([])

  // Nor after one does not come any more; that they look at what is kept of them is kept too.
  const still = (texts: readonly string[]) =>
    texts
      .filter(text => !text.startsWith('/appointment/kept'))
      .map(text => text.replace(/"date":"[^"]*"/g, ''))
  const before = still(await crawl(first.visitor))
  expect((await invited.cancels()).status).toBe(303)
  const after = await crawl(first.visitor)
  expect(still(after)).toEqual(before)
  expect(holding(after, ofOther)).toEqual([])
})

it('whoever said that they are not at ease and whoever did not see the same words and hours (R15)', async () => {
  const words = async (ease: Record<string, string>) => {
    const first = await firstOfTwo(origin, { reach_by: 'none', phone: '', called: '同名' })
    const second = await secondOfTwo(origin, first.invitation, {
      ...{ ease: { at_ease: 'yes', safe_at_home: 'yes', sealed: 'yes', ...ease } },
      ...{ called: '同名', reach_by: 'none', phone: '' },
    })
    await first.visitor.givesPasscode()
    const page = await first.visitor.gets('/appointment')
    const plain = (html: string) => wordsOf(html).replace(/\d+|周./g, '')
    return [page, second.page].map(({ html }) => plain(html))
  }
  const [told, untold] = [await words({ at_ease: 'no' }), await words({})]
  expect(told).toEqual(untold)
})
