import { describe, expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import type { Page } from '../setup/paper-browser.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, origin } = await openSite()
const inEarnest = await serve({
  ...context,
  config: readConfig({ PUBLIC_URL: 'https://note.example.org', APP_KEYS: 'as they are' }),
})

/** The cookies of an answer by name, each with what goes with it. */
const cookiesOf = ({ headers }: Page): Record<string, string[]> =>
  Object.fromEntries(
    (headers['set-cookie'] ?? []).map(cookie => {
      const [pair = '', ...rest] = cookie.split(/;\s*/)
      return [pair.split('=')[0], rest.sort()]
    }),
  )

const bound = ['HttpOnly', 'Path=/', 'SameSite=Lax']

describe.each([
  ['on this machine', () => origin, '', bound],
  ['in earnest', () => inEarnest, '__Host-', [...bound, 'Secure'].sort()],
])('%s', (_where, where, prefix, attributes) => {
  it('a cookie is of this host alone, read by no script and sent by no other site’s form (security.md 10)', async () => {
    const visitor = visitorOf(where())
    const home = await visitor.gets('/')
    const booked = await visitor.presses(await visitor.checks())
    const switched = await visitor.sends(home, '/language')

    expect(cookiesOf(home)).toEqual({ [`${prefix}browser`]: attributes })
    expect(booked.status).toBe(303)
    const opened = cookiesOf(booked)[`${prefix}visit`] ?? []
    expect(opened.filter(part => !part.startsWith('Expires'))).toEqual([...attributes, 'Max-Age=1800'].sort())
    const chosen = cookiesOf(switched)[`${prefix}language`] ?? []
    expect(chosen.filter(part => !/^(Expires|Max-Age)/.test(part))).toEqual(attributes)
  })
})

it('what opens an appointment is 256 bits, and another each time', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const secrets = new Set([visitor.cookies.get('visit')])
  for (let times = 0; times < 3; times++) {
    await visitor.finds(reference)
    secrets.add(visitor.cookies.get('visit'))
  }
  expect(secrets.size).toBe(4)
  for (const secret of secrets) expect(Buffer.from(String(secret), 'base64url')).toHaveLength(32)
})

it('a cookie that was planted opens nothing, and does not survive what is opened', async () => {
  const booker = visitorOf(origin)
  const { reference } = await booker.books()
  const planted = 'x'.repeat(43)
  const victim = visitorOf(origin, { cookies: new Map([['visit', planted]]) })

  expect((await victim.gets('/appointment')).status).toBe(404)
  await victim.finds(reference, booker.canary.passcode)
  expect((await victim.gets('/appointment')).status).toBe(200)
  const thief = visitorOf(origin, { cookies: new Map([['visit', planted]]) })
  expect((await thief.gets('/appointment')).status).toBe(404)
})

it('what was open in a browser is closed there when something else is opened, or when it is closed', async () => {
  const visitor = visitorOf(origin)
  const { reference } = await visitor.books()
  const copied = visitorOf(origin, { cookies: visitor.cookies })
  await visitor.follows(await visitor.finds(reference))
  expect((await copied.gets('/appointment')).status).toBe(404)

  const kept = visitorOf(origin, { cookies: visitor.cookies })
  await visitor.sends(await visitor.gets('/appointment'), '/appointment/closing')
  expect((await kept.gets('/appointment')).status).toBe(404)
  expect(visitor.cookies.has('visit')).toBe(false)
})
