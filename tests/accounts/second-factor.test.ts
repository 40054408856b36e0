import { beforeEach, describe, expect, it } from 'vitest'
import { parseKeys } from '../../server/keys/keys.ts'
import { everyRow } from '../setup/every-row.ts'
import { openBrowser, type Page } from '../setup/paper-browser.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'
import { codeAt, keyOn } from './authenticator.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
const staff = '/o/hexie/people'

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate second_factor, recovery_code, session`
})

const codeOf = (key: string) => codeAt(context.now(), key)
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

const codesOn = ({ html }: Page) =>
  [...html.matchAll(/<code>([\da-z]{4}-[\da-z]{4})<\/code>/g)].map(([, code = '']) => code)

/** A coordinator who has just installed an authenticator, with its key and recovery codes. */
const installed = async () => {
  const browser = await signedIn(site, 'coordinator of hexie', { secondFactor: false })
  const page = await browser.gets('/second-factor/new')
  const secret = keyOn(page)
  const done = await browser.sends(page, '/second-factor/new', { totp: codeOf(secret) })
  return { browser, secret, codes: codesOn(await browser.follows(done)) }
}

/** The same coordinator in another browser, signed in by mail alone. */
const again = () => signedIn(site, 'coordinator of hexie', { secondFactor: false })

describe('a session by mail alone', () => {
  it('reaches no page of a coordinator or an administrator, and is led to the second factor', async () => {
    const coordinator = await again()
    expect((await coordinator.gets(staff)).headers.location).toBe(
      `/second-factor?to=${encodeURIComponent(staff)}`,
    )
    const administrator = await signedIn(site, 'administrator', { secondFactor: false })
    expect((await administrator.gets('/park/organisations')).headers.location).toMatch(/^\/second-factor\?/)
  })

  it('is led to install one where there is none, and reaches everything with it', async () => {
    const { browser, codes } = await installed()
    expect(new Set(codes).size).toBe(10)
    expect((await browser.gets(staff)).status).toBe(200)
  })
})

describe('a code of the authenticator', () => {
  it('is taken once: the same again, in another session, is refused', async () => {
    const { secret } = await installed()
    setClock('2026-11-25T09:01')
    const [one, other] = [await again(), await again()]
    const totp = codeOf(secret)
    const page = await one.gets(`/second-factor?to=${staff}`)
    const given = await one.sends(page, '/second-factor', { totp })
    expect(given.headers.location).toBe(staff)
    expect((await other.sends(await other.gets('/second-factor'), '/second-factor', { totp })).status).toBe(
      422,
    )
  })

  it('of twenty at once, one is taken', async () => {
    const { secret } = await installed()
    setClock('2026-11-25T09:01')
    const browsers = await Promise.all(Array.from({ length: 20 }, again))
    const pages = await Promise.all(browsers.map(({ gets }) => gets('/second-factor')))
    const totp = codeOf(secret)
    const answers = await Promise.all(
      browsers.map(({ sends }, at) => sends(pages[at] as (typeof pages)[0], '/second-factor', { totp })),
    )
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('gives the session another token: the one before opens nothing', async () => {
    const { secret } = await installed()
    setClock('2026-11-25T09:01')
    const browser = await again()
    const before = openBrowser(origin, { cookies: new Map(browser.cookies) })
    await browser.sends(await browser.gets('/second-factor'), '/second-factor', { totp: codeOf(secret) })
    expect((await browser.gets(staff)).status).toBe(200)
    expect((await before.gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
  })

  it('that is wrong five times ends the session, and locks nobody out elsewhere', async () => {
    const { browser, secret } = await installed()
    setClock('2026-11-25T09:01')
    const guesser = await again()
    const page = await guesser.gets('/second-factor')
    const totp = wrongOf(codeOf(secret))
    const guesses = await Promise.all(
      Array.from({ length: 12 }, () => guesser.sends(page, '/second-factor', { totp })),
    )
    expect(guesses.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5)
    expect((await guesser.gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
    expect((await browser.gets(staff)).status).toBe(200)
  })

  it('is asked before another authenticator takes the place of the first', async () => {
    await installed()
    const thief = await again()
    expect((await thief.gets('/second-factor/new')).headers.location).toMatch(/^\/second-factor\?/)
    const { location } = (await thief.posts('/second-factor/new', [['totp', '000000']])).headers
    expect(location).toMatch(/^\/second-factor\?/)
  })
})

describe('recovery codes', () => {
  it('open once each, and are shown until they are put away', async () => {
    const { browser, codes } = await installed()
    const [one, other] = [await again(), await again()]
    const uses = async ({ gets, sends }: typeof one, recovery = codes[3] ?? '') =>
      sends(await gets('/second-factor'), '/second-factor/recovery', { recovery })
    expect((await uses(one, codes[3]?.toUpperCase().replace('-', ' '))).status).toBe(303)
    expect((await one.gets(staff)).status).toBe(200)
    expect((await uses(other)).status).toBe(422)

    await browser.sends(await browser.gets('/recovery-codes'), '/recovery-codes')
    expect((await browser.gets('/recovery-codes')).headers.location).toBe('/me/settings')
  })
})

describe('recovery codes under a newer key', () => {
  it('are shown as they were given, for they are what opens', async () => {
    const { browser, codes } = await installed()
    const keys = parseKeys(JSON.stringify([{ version: 2, secret: `${'N'.repeat(42)}E` }]))
    const rotated = await serve({ ...context, keys: [...keys, ...context.keys] })
    const there = openBrowser(rotated, { cookies: browser.cookies })
    expect(codesOn(await there.gets('/recovery-codes'))).toEqual(codes)
    const without = openBrowser(await serve({ ...context, keys }), { cookies: browser.cookies })
    expect((await without.gets('/recovery-codes')).headers.location).toBe('/me/settings')
  })
})

it('a stolen copy of the database signs nobody in: no code, key, token or recovery code stands in it', async () => {
  const { browser, secret, codes } = await installed()
  const dump = JSON.stringify(await everyRow(sql))
  const bytes = (text: string, encoding: BufferEncoding) => Buffer.from(text, encoding).toString('hex')
  const token = browser.cookies.get('session') ?? ''
  const opens = [
    secret,
    token,
    bytes(token, 'base64url'),
    ...codes,
    ...codes.map(code => code.replace('-', '')),
  ]
  expect(opens.filter(one => dump.includes(one))).toEqual([])
})
