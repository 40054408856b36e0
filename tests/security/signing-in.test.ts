import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { readConfig } from '../../server/config.ts'
import { sentToAccounts } from '../accounts/outbox-read.ts'
import { ask, form } from '../setup/ask.ts'
import { openBrowser } from '../setup/paper-browser.ts'
import { routesOf } from '../setup/routes-of.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'
import { signedIn } from '../setup/staff.ts'

const site = await openSite()
const { context, sql, origin } = site
const inEarnest = await serve({
  ...context,
  config: {
    ...readConfig({ PUBLIC_URL: 'https://note.example.org', APP_KEYS: 'as they are' }),
    limits: false,
  },
})

/** Signs in by a code, and gives what the browser was answered last. */
const signsIn = async (browser: ReturnType<typeof openBrowser>) => {
  await browser.sends(await browser.gets('/sign-in'), '/sign-in', { address: 'lin.lichun@example.org' })
  const [received] = await sentToAccounts(context)
  const page = await browser.gets('/sign-in/code')
  return browser.sends(page, '/sign-in/code', { code: received?.code ?? '', on: 'own' })
}

describe('the cookie of whoever signed in', () => {
  const attributesOf = ({ headers }: Awaited<ReturnType<typeof signsIn>>, name: string) => {
    const cookies = [headers['set-cookie'] ?? []].flat()
    const [, ...attributes] = cookies.find(cookie => cookie.startsWith(`${name}=`))?.split('; ') ?? []
    return attributes.filter(one => !one.startsWith('Expires')).sort()
  }
  const bound = ['HttpOnly', `Max-Age=${30 * 24 * 60 * 60}`, 'Path=/', 'SameSite=Lax']

  it('is of this host alone, read by no script, and secure wherever it is in earnest (security.md 10)', async () => {
    expect(attributesOf(await signsIn(openBrowser(origin)), 'session')).toEqual(bound)
    const opened = await signsIn(openBrowser(inEarnest))
    expect(attributesOf(opened, '__Host-session')).toEqual([...bound, 'Secure'].sort())
  })

  it('does not survive when somebody planted it: neither it nor that of the browser opens anything', async () => {
    const thief = await signedIn(site, 'receptionist')
    const victim = openBrowser(origin, { cookies: thief.cookies })
    await victim.gets('/sign-in')
    const planted = new Map(victim.cookies)

    await signsIn(victim)

    expect((await victim.gets('/me')).status).toBe(200)
    expect(victim.cookies.get('browser')).not.toBe(planted.get('browser'))
    const before = openBrowser(origin, { cookies: planted })
    expect((await before.gets('/me/settings')).headers.location).toMatch(/^\/sign-in/)
  })
})

const behindFactor = routesOf(createApp(context)).filter(
  ({ gate }) => gate === 'coordinator' || gate === 'administrator',
)

it('a session by mail alone is led to the second factor from every page of a coordinator and an administrator', async () => {
  const browsers = {
    coordinator: await signedIn(site, 'coordinator of hexie', { secondFactor: false }),
    administrator: await signedIn(site, 'administrator', { secondFactor: false }),
  }
  const reached: string[] = []
  for (const { method, pattern, gate } of behindFactor) {
    const { cookies } = browsers[gate as keyof typeof browsers]
    const address = pattern.replace(':organisation', 'hexie').replace(/:\w+/g, '1')
    const Cookie = `session=${cookies.get('session')}`
    const headers = { ...form, Cookie, 'Sec-Fetch-Site': 'same-origin' }
    const { status, headers: answered } = await ask(origin, { method, address, headers })
    if (status !== 303 || !/^\/second-factor(\?to=|$)/.test(answered.location ?? ''))
      reached.push(`${method} ${address}: ${status}`)
  }
  expect(behindFactor.length).toBeGreaterThan(90)
  expect(reached).toEqual([])
})

it('guesses of a code are counted in the database: a process that starts anew counts on', async () => {
  const browser = openBrowser(origin)
  await browser.sends(await browser.gets('/sign-in'), '/sign-in', { address: 'lin.lichun@example.org' })
  const [received] = await sentToAccounts(context)
  const code = received?.code ?? ''
  expect(code).toMatch(/^\d{6}$/)
  const wrong = code === '000000' ? '000001' : '000000'
  for (let time = 0; time < 5; time++) {
    const there = openBrowser(await serve(context), { cookies: browser.cookies })
    await there.sends(await there.gets('/sign-in/code'), '/sign-in/code', { code: wrong })
  }
  const answer = await browser.sends(await browser.gets('/sign-in/code'), '/sign-in/code', { code })
  expect(answer.status).toBe(422)
  expect(await sql`select from sign_in where tries_left < 0`).toHaveLength(0)
})
