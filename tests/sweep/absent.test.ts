import { expect, it } from 'vitest'
import { ask, form } from '../setup/ask.ts'
import { bare } from '../setup/bare.ts'
import { addressOf, namesIn } from '../setup/routes-of.ts'
import { visitorOf } from '../setup/visitor.ts'
import { openSweep } from './sweeping.ts'

const { sql, origin, routes, visitor, reference, key, keyOf, setClock } = await openSweep()
const browser = `browser=${visitor.cookies.get('browser')}`
const usual = { Cookie: browser, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'zh-CN' }

const gets = async (address: string, headers = {}, ...typed: string[]) =>
  bare(await ask(origin, { method: 'GET', address, headers: { ...usual, ...headers } }), address, ...typed)
const posts = async (address: string, fields: Record<string, string> = {}, headers = {}) => {
  const body = new URLSearchParams(fields).toString()
  const sent = { method: 'POST', address, body, headers: { ...usual, ...form, ...headers } }
  return bare(await ask(origin, sent), address)
}

/** What is absent, to who asks for it and to who sends a form there: one page, but for where it leads back to. */
const absent = { GET: await gets('/nowhere'), POST: await posts('/nowhere') }

it('what is absent is one page', () => {
  expect(absent.GET.status).toBe(404)
  const html = absent.POST.html.replace('name="back" value="/"', 'name="back" value="…"')
  expect({ ...absent.POST, html }).toEqual(absent.GET)
})

/**
 * The page behind a link is there for every link, whoever asks for a sheet asks for nothing of anybody's, and whoever checks a record
 * of service is told on the page where they typed its code that there is none.
 */
const open = new Set(['GET /a/:reference', 'GET /assets/:hash/:name', 'GET /records/:code'])
const named = routes.filter(
  ({ method, pattern }) => namesIn(pattern).length > 0 && !open.has(`${method} ${pattern}`),
)

it.each(named)('$method $pattern with what is not there is that page', async ({ method, pattern }) => {
  const names = Object.fromEntries(namesIn(pattern).map(name => [name, '00000000']))
  const address = addressOf(pattern, names)
  const fields = pattern.endsWith('/session') ? { k: key } : { start: '2026-11-26T09:00' }
  if (method === 'GET') expect(await gets(address)).toEqual(absent.GET)
  else expect(await posts(address, fields)).toEqual(absent.POST)
})

it('the page behind a link tells nothing of whose it is, or whether it opens anything', async () => {
  const page = (whose: string, k: string) => gets(`/a/${whose}?k=${k}`, {}, whose, k)
  const known = await page(reference, key)

  expect(known.status).toBe(200)
  expect(await page('00000000', key)).toEqual(known)
  expect(await page(reference, 'x'.repeat(key.length))).toEqual(known)
})

/** A key of which one letter is another. */
const altered = (text: string) => (text.startsWith('x') ? 'y' : 'x') + text.slice(1)

it('a link that is unknown, altered, somebody else’s, revoked or over is absent', async () => {
  const { reference: theirs } = await visitorOf(origin).books()
  const their = await keyOf(theirs)
  const opens = (whose: string, k: string) => posts(`/a/${whose}/session`, { k })

  expect(await opens('00000000', key)).toEqual(absent.POST)
  expect(await opens(reference, their)).toEqual(absent.POST)
  expect(await opens(theirs, altered(their))).toEqual(absent.POST)
  expect(await opens(theirs, '')).toEqual(absent.POST)
  expect((await opens(theirs, their)).status).toBe(303)
  await sql`update party set link_epoch = link_epoch + 1 where reference = ${theirs}`
  expect(await opens(theirs, their)).toEqual(absent.POST)
  expect((await opens(reference, key)).status).toBe(303)
  setClock('2026-11-27T00:00')
  expect(await opens(reference, key)).toEqual(absent.POST)
  setClock('2026-11-25T09:00')
})

it('an appointment that nobody opened in this browser is absent, also when it has closed by itself', async () => {
  const holder = visitorOf(origin)
  await holder.finds(reference, visitor.canary.passcode)
  const opened = `${browser}; visit=${holder.cookies.get('visit')}`
  const own = routes.filter(
    ({ pattern }) => /^\/appointment(\/|$)/.test(pattern) && pattern !== '/appointment/closing',
  )
  const isAbsent = async (Cookie: string) => {
    for (const { method, pattern } of own)
      if (method === 'GET') expect(await gets(pattern, { Cookie })).toEqual(absent.GET)
      else expect(await posts(pattern, {}, { Cookie })).toEqual(absent.POST)
  }

  expect((await gets('/appointment', { Cookie: opened })).status).toBe(200)
  await isAbsent(browser)
  await isAbsent(`${browser}; visit=${'x'.repeat(43)}`)
  setClock('2026-11-25T09:31')
  await isAbsent(opened)
  setClock('2026-11-25T09:00')
})

it('what a link opens cannot cancel: that is absent without the passcode (R16)', async () => {
  const holder = visitorOf(origin)
  await holder.opensLink(reference, key)
  const opened = { Cookie: `${browser}; visit=${holder.cookies.get('visit')}` }

  expect((await gets('/appointment', opened)).status).toBe(200)
  const sent = await posts('/appointment/cancellation', { party: '1', sequence: '0' }, opened)
  expect(sent).toEqual(absent.POST)
})
