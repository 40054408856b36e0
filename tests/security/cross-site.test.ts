import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { ask, form } from '../setup/ask.ts'
import type { Page } from '../setup/paper-browser.ts'
import { routesOf } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, origin } = await openSite()
const visitor = visitorOf(origin)
const tokenOf = ({ forms }: Page) =>
  forms.flatMap(({ fields }) => fields).find(({ name }) => name === 'token')?.value ?? ''
const token = tokenOf(await visitor.gets('/find'))
const cookie = `browser=${visitor.cookies.get('browser')}`

const posts = (fields: Record<string, string>, headers: Record<string, string>) =>
  ask(origin, {
    method: 'POST',
    address: '/find',
    body: new URLSearchParams({ reference: '00000000', passcode: '0000', ...fields }).toString(),
    headers: { ...form, Cookie: cookie, ...headers },
  })

/** What the form answers when it was let in: no such reference. */
const LET_IN = 422

describe('where a browser says from where a form comes', () => {
  it('ours is let in, with its token or without, from no origin as our own policy sends it (security.md 11)', async () => {
    expect((await posts({ token }, { 'Sec-Fetch-Site': 'same-origin' })).status).toBe(LET_IN)
    expect((await posts({}, { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })).status).toBe(LET_IN)
  })

  it.each(['cross-site', 'same-site', 'none', ''])('from %j it is not, even with the token', async site => {
    expect((await posts({ token }, { 'Sec-Fetch-Site': site })).status).toBe(403)
  })
})

describe('where it does not', () => {
  it('the token of this browser lets it in, whatever the origin says', async () => {
    expect((await posts({ token }, {})).status).toBe(LET_IN)
    expect((await posts({ token }, { Origin: 'null' })).status).toBe(LET_IN)
  })

  it('no token, another, or that of another browser does not', async () => {
    const other = visitorOf(origin)
    const theirs = tokenOf(await other.gets('/find'))
    expect((await posts({}, {})).status).toBe(403)
    expect((await posts({ token: 'x'.repeat(43) }, {})).status).toBe(403)
    expect((await posts({ token: theirs }, {})).status).toBe(403)
    expect((await posts({ token }, { Cookie: '' })).status).toBe(403)
  })
})

/**
 * Programs are told apart by their keys, and nothing that a browser carries along acts there (booking/api/cookies.test.ts); no more does
 * it where a mailbox stops reminders by a key of its own (messages/unsubscribing.test.ts).
 */
const byKey = (pattern: string) => pattern.startsWith('/api/') || pattern === '/m/u/:token'
const taking = routesOf(createApp(context)).filter(
  ({ method, pattern }) => !['GET', 'HEAD'].includes(method) && !byKey(pattern),
)

it.each(taking)('$method $pattern refuses what another site sends', async ({ method, pattern }) => {
  const address = pattern.replace(/:\w+/g, '00000000')
  for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, {}]) {
    const answer = await ask(origin, {
      method,
      address,
      body: '',
      headers: { ...form, Cookie: cookie, ...headers },
    })
    expect(answer.status).toBe(403)
  }
})

it('switching the language leads to pages of ours only', async () => {
  for (const back of [
    '//elsewhere.test',
    '/\\elsewhere.test',
    'https://elsewhere.test',
    '/\t/elsewhere.test',
    'javascript:1',
    '/%0d%0aSet-Cookie:a=b\r\n',
  ]) {
    const { headers } = await ask(origin, {
      method: 'POST',
      address: '/language',
      body: new URLSearchParams({ locale: 'en', back }).toString(),
      headers: { ...form, 'Sec-Fetch-Site': 'same-origin' },
    })
    expect(new URL(headers.location ?? '', 'http://here.test').host).toBe('here.test')
  }
})
