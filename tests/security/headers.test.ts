import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { readConfig } from '../../server/config.ts'
import { type Answer, ask, form } from '../setup/ask.ts'
import { routesOf } from '../setup/routes-of.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'
import { assetsOf } from '../setup/tags.ts'

const { context, sql, origin } = await openSite()
const config = readConfig({ PUBLIC_URL: 'https://note.example.org', APP_KEYS: 'as they are' })
const inEarnest = await serve({ ...context, config })

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "style-src-attr 'unsafe-inline'",
  "connect-src 'self'",
  "img-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join(';')

/** What every answer carries (security.md 16 and 17). */
const always: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
}
const HSTS = 'strict-transport-security'

const lacking = ({ headers }: Answer) =>
  Object.entries(always)
    .filter(([name, value]) => headers[name] !== value)
    .map(([name]) => `${name}: ${headers[name]}`)

const ours = { 'Sec-Fetch-Site': 'same-origin' }
const asked = routesOf(createApp(context)).map(({ method, pattern }) => ({
  method,
  address: pattern.replace(/:\w+/g, '00000000'),
}))

describe.each([...asked, { method: 'HEAD', address: '/' }, { method: 'OPTIONS', address: '/' }])(
  '$method $address',
  ({ method, address }) => {
    it('carries them all, says nothing of what it runs on, and HSTS in earnest alone', async () => {
      const answer = await ask(origin, { method, address, headers: ours })
      expect(lacking(answer)).toEqual([])
      expect(answer.headers['x-powered-by']).toBeUndefined()
      expect(answer.headers[HSTS]).toBeUndefined()
      expect((await ask(inEarnest, { method, address, headers: ours })).headers[HSTS]).toMatch(
        /^max-age=63072000/,
      )
    })
  },
)

describe('so does what went wrong', () => {
  const posts = (body: string | undefined, headers: Record<string, string>) =>
    ask(origin, { method: 'POST', address: '/find', headers, ...(body === undefined ? {} : { body }) })

  it.each([
    ['absent', 404, () => ask(origin, { method: 'GET', address: '/nowhere' })],
    ['no address', 400, () => ask(origin, { method: 'GET', address: '/t/%zz' })],
    ['no address of a sheet', 400, () => ask(origin, { method: 'GET', address: '/assets/%zz/x' })],
    ['from elsewhere', 403, () => posts('', { ...form, 'Sec-Fetch-Site': 'cross-site' })],
    ['too large', 413, () => posts('x'.repeat(70_000), { ...form, ...ours })],
    ['no form', 415, () => posts('{}', { 'Content-Type': 'application/json', ...ours })],
    ['refused', 422, () => posts('', { ...form, ...ours })],
  ])('%s', async (_what, status, answering) => {
    const answer = await answering()
    expect(answer.status).toBe(status)
    expect(lacking(answer)).toEqual([])
  })

  it('and a fault of ours, which says no more than a number', async () => {
    await sql`alter table service rename to service_elsewhere`
    const answer = await ask(origin, { method: 'GET', address: '/d/1' })
    await sql`alter table service_elsewhere rename to service`
    expect(answer.status).toBe(500)
    expect(lacking(answer)).toEqual([])
    expect(answer.html).toMatch(/[0-9A-F]{2}-[0-9A-F]{6}/)
    expect(answer.html).not.toMatch(/service_|relation|Postgres|\bat .*:\d+:\d+/)
  })
})

it('a sheet is kept for a year, under an address that names its content; another is absent', async () => {
  const home = await ask(origin, { method: 'GET', address: '/' })
  const addresses = assetsOf(home.html)
  expect(addresses.length).toBeGreaterThan(2)
  for (const address of addresses) {
    const { status, headers } = await ask(origin, { method: 'GET', address })
    expect([status, headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(headers['set-cookie']).toBeUndefined()
    const other = address.replace(/[0-9a-f]{12}/, '000000000000')
    expect((await ask(origin, { method: 'GET', address: other })).headers['cache-control']).toBe('no-store')
  }
})

it('the quick exit leads to one neutral place, whatever is asked, and empties the cache (security.md 18)', async () => {
  const plain = await ask(origin, { method: 'GET', address: '/exit' })
  const bent = await ask(origin, { method: 'GET', address: '/exit?to=https://elsewhere.test&k=1' })
  expect(plain.status).toBe(303)
  expect(plain.headers['clear-site-data']).toBe('"cache"')
  expect(bent.headers.location).toBe(plain.headers.location)
})
