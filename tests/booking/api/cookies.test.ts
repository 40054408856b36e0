import { expect, it } from 'vitest'
import { createApp } from '../../../server/app.tsx'
import { addressOf, routesOf } from '../../setup/routes-of.ts'
import { openSite } from '../../setup/site.ts'
import { visitorOf } from '../../setup/visitor.ts'
import { programOf, type Told } from './programs.ts'

const { context, origin, setClock } = await openSite()
const { asks, posts, wants, sees, bearing } = programOf(origin)
const wanted = await wants()
const { told: booked } = await posts(wanted)

/** The cookies of whoever comes, in whose browser the appointment is open and who chose a language. */
const visitor = visitorOf(origin)
await visitor.finds(booked.reference, wanted.passcode)
const Cookie = [...visitor.cookies, ['language', 'en']].map(([name, value]) => `${name}=${value}`).join('; ')

const ofTheMoment = new Set(['date', 'connection', 'keep-alive'])
const bare = ({ status, headers, text }: Told<unknown>) => ({
  ...{ status, text },
  headers: Object.entries(headers).filter(([name]) => !ofTheMoment.has(name)),
})

it('the visitor’s cookies open a page and no interface', async () => {
  expect(Cookie).toMatch(/browser=.*visit=|visit=.*browser=/)
  expect((await asks('GET', '/appointment', { Cookie })).status).toBe(200)
  expect((await asks('GET', `/api/v1/appointments/${booked.reference}`, { Cookie })).status).toBe(404)
})

const routes = routesOf(createApp(context)).filter(({ pattern }) => pattern.startsWith('/api/'))
const names = { code: 'preschool', reference: booked.reference }

it.each(routes)(
  '$method $pattern answers the same with a cookie as without, and sets none',
  async ({ method, pattern }) => {
    const address = addressOf(pattern, names)
    for (const headers of [{}, { 'Content-Type': 'application/json' }, { 'Sec-Fetch-Site': 'cross-site' }]) {
      const without = await asks(method, address, headers, '{}')
      const withOne = await asks(method, address, { ...headers, Cookie }, '{}')
      expect(bare(withOne)).toEqual(bare(without))
      expect(withOne.headers['set-cookie']).toBeUndefined()
    }
    expect((await sees(booked.reference, booked.key)).told.state).toBe('booked')
  },
)

it('no answer sets one: found, booked, cancelled, absent, refused', async () => {
  const answers = [
    await asks('GET', '/api/v1/services', { Cookie }),
    await posts(await wants(), undefined, { Cookie }),
    await posts({}, undefined, { Cookie }),
    await asks('GET', `/api/v1/appointments/${booked.reference}`, { Cookie, ...bearing(booked.key) }),
    await asks('GET', '/api/nowhere', { Cookie }),
    await asks('DELETE', `/api/v1/appointments/${booked.reference}`, { Cookie, ...bearing(booked.key) }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 201, 422, 200, 404, 204])
  for (const { headers } of answers) expect(headers['set-cookie']).toBeUndefined()
})

it('the language is that of Accept-Language, and Chinese without', async () => {
  const titleIn = async (language?: string) =>
    (await asks('GET', '/api/nowhere', language ? { 'Accept-Language': language, Cookie } : { Cookie })).told
      .title
  expect(await titleIn()).toBe('没有找到。')
  expect(await titleIn('en-GB,en;q=0.9')).toBe('There is no such thing.')
  expect(await titleIn('zh-TW,zh;q=0.9,en;q=0.8')).toBe('没有找到。')
  setClock('2026-11-25T09:00')
})
