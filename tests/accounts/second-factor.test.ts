import { generateSync } from 'otplib'
import { beforeEach, describe, expect, it } from 'vitest'
import { firstAdministrator } from '../../server/accounts/first-administrator.ts'
import { parseKeys } from '../../server/keys/keys.ts'
import { keepSecret } from '../setup/canary.ts'
import { everyRow } from '../setup/every-row.ts'
import { openBrowser, type Page } from '../setup/paper-browser.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql, origin, setClock } = site
const staff = '/o/hexie/people'

beforeEach(async () => {
  setClock('2026-11-25T09:00')
  await sql`truncate second_factor, recovery_code, session`
})

const codeOf = (secret: string) => generateSync({ secret, epoch: Math.floor(context.now().toSeconds()) })
const wrongOf = (code: string) => (code === '000000' ? '000001' : '000000')

const keyOn = ({ html }: Page) => (/<code>([A-Z2-7 ]+)<\/code>/.exec(html)?.[1] ?? '').replaceAll(' ', '')
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

describe('a session', () => {
  it('of staff ends after two hours without use, and after twelve in any case', async () => {
    const idle = await signedIn(site, 'coordinator of hexie')
    setClock('2026-11-25T11:00')
    expect((await idle.gets(staff)).headers.location).toMatch(/^\/sign-in/)
    setClock('2026-11-25T09:00')
    const busy = await signedIn(site, 'coordinator of hexie')
    for (const hour of [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20]) {
      setClock(`2026-11-25T${hour}:00`)
      expect((await busy.gets('/me/settings')).status).toBe(200)
    }
    setClock('2026-11-25T21:00')
    expect((await busy.gets('/me/settings')).status).toBe(303)
  })

  it('of a volunteer lasts thirty days on a device of their own', async () => {
    const volunteer = await signedIn(site, 'worker 林立春')
    setClock('2026-12-25T08:59')
    expect((await volunteer.gets('/me/settings')).status).toBe(200)
    setClock('2026-12-25T09:00')
    expect((await volunteer.gets('/me/settings')).status).toBe(303)
  })

  it('of a volunteer keeps its thirty days in the browser when a second factor is given in it', async () => {
    const volunteer = await signedIn(site, 'worker 林立春', { secondFactor: false })
    setClock('2026-11-26T09:00')
    const page = await volunteer.gets('/second-factor/new')
    const secret = keyOn(page)
    const { headers } = await volunteer.sends(page, '/second-factor/new', { totp: codeOf(secret) })
    const [cookie] = [headers['set-cookie'] ?? []].flat().filter(one => one.startsWith('session='))
    expect(cookie).toContain(`Max-Age=${29 * 24 * 60 * 60};`)
  })

  it('that nobody used for two hours is open nowhere, and listed nowhere', async () => {
    const idle = await signedIn(site, 'receptionist')
    setClock('2026-11-25T11:00')
    const here = await signedIn(site, 'receptionist')
    const { forms } = await here.gets('/me/settings')
    expect(forms.filter(({ action }) => action === '/me/sessions/ending')).toEqual([])
    expect((await idle.gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
  })

  it('of a disabled account is dead at its next request', async () => {
    const { accountId, gets } = await signedIn(site, 'receptionist')
    expect((await gets('/me/settings')).status).toBe(200)
    await sql`update account set disabled_at = ${context.now()} where account_id = ${accountId}`
    expect((await gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
    await sql`update account set disabled_at = null where account_id = ${accountId}`
  })

  it('is ended one by one, or everywhere', async () => {
    const here = await signedIn(site, 'receptionist')
    const [there, elsewhere] = [await signedIn(site, 'receptionist'), await signedIn(site, 'receptionist')]
    await here.sends(await here.gets('/me/settings'), '/me/sessions/ending')
    const open = await Promise.all(
      [there, elsewhere].map(async ({ gets }) => (await gets('/me/settings')).status),
    )
    expect(open.sort()).toEqual([200, 303])
    await here.sends(await here.gets('/me/settings'), '/me/sessions/ending-all')
    expect(await sql`select session_id from session`).toEqual([])
  })
})

it('a planted cookie does not survive the sign-in', async () => {
  const key =
    new URL(await firstAdministrator(context, 'administrator@example.org')).searchParams.get('k') ?? ''
  keepSecret('link', key.split('.')[1] ?? '')
  const planted = new Map([
    ['session', 'p'.repeat(43)],
    ['browser', 'q'.repeat(43)],
  ])
  const browser = openBrowser(origin, { cookies: planted })
  const signed = await browser.sends(await browser.gets(`/l?k=${key}`), '/l')
  expect(signed.status).toBe(303)
  expect(browser.cookies.get('session')).not.toBe(planted.get('session'))
  expect(browser.cookies.get('browser')).not.toBe(planted.get('browser'))
  await expect(firstAdministrator(context, 'other@example.org')).rejects.toThrow(
    /administers this park already/,
  )
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

it('the demonstration signs in as anybody in one tap, second factor and all', async () => {
  const { accountId } = await signedIn(site, 'coordinator of hexie')
  const browser = openBrowser(origin)
  const page = await browser.gets('/demo')
  const entered = await browser.sends(page, '/demo/session').catch(() => null)
  expect(entered?.status).toBe(303)
  const mine = await browser.posts('/demo/session', [['account', String(accountId)]])
  expect(mine.headers.location).toBe('/o/hexie/day')
  expect((await browser.gets(staff)).status).toBe(200)
  expect((await browser.posts('/demo/session', [['account', '999999']])).status).toBe(404)
})
