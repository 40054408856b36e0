import type { Request } from 'express'
import { expect, it } from 'vitest'
import { readConfig } from '../../server/config.ts'
import { networkOf } from '../../server/http/limits.tsx'
import { countOne } from '../../sql/booking/counters.ts'
import { connect } from '../../sql/connect.ts'
import { ask, form } from '../setup/ask.ts'
import { serviceOf } from '../setup/booking.ts'
import { serve } from '../setup/serve.ts'
import { openSite } from '../setup/site.ts'
import { visitorOf } from '../setup/visitor.ts'

const { context, database, origin } = await openSite()

/** A process of its own, which has counted nobody yet. */
const anew = (variables: Record<string, string> = {}) =>
  serve({ ...context, config: readConfig({ LIMITS: 'on', ...variables }) })
const BEHIND_A_PROXY = { TRUST_PROXY: '127.0.0.1' }

/** Presses the button with nothing to book, so many times, each time as if from another network. */
const presses = async (where: string, times: number, from: (time: number) => string) => {
  const statuses: number[] = []
  for (let time = 0; time < times; time++) {
    const headers = { ...form, 'Sec-Fetch-Site': 'same-origin', 'X-Forwarded-For': from(time) }
    statuses.push((await ask(where, { method: 'POST', address: '/appointments', body: '', headers })).status)
  }
  return statuses
}
const counted = (statuses: readonly number[]) => statuses.filter(status => status === 429).length

it('the thirty-first booking of a minute waits, with a page that says how long', async () => {
  const where = await anew()
  expect(counted(await presses(where, 30, () => ''))).toBe(0)
  const headers = { ...form, 'Sec-Fetch-Site': 'same-origin', 'Accept-Language': 'en' }
  const answer = await ask(where, { method: 'POST', address: '/appointments', body: '', headers })
  expect(answer.status).toBe(429)
  expect(answer.headers['retry-after']).toBe('60')
  expect(answer.html).toContain('<html lang="en">')
})

it('whoever begins to wait is counted as whoever books: an hour is held for either (R19)', async () => {
  const { address } = await serviceOf(context, 'individual-counselling')
  const where = await anew()
  const waiting = () =>
    ask(where, {
      method: 'POST',
      address: `/t/${address}/waiting`,
      body: '',
      headers: { ...form, 'Sec-Fetch-Site': 'same-origin' },
    })
  for (let time = 0; time < 30; time++) expect((await waiting()).status).toBe(422)
  expect((await waiting()).status).toBe(429)
  expect(counted(await presses(where, 1, () => ''))).toBe(1)
})

it('a network has its bookings once, whether by pages or by programs, and each is told in its own form', async () => {
  const where = await anew()
  const asProgram = () =>
    ask(where, {
      method: 'POST',
      address: '/api/v1/appointments',
      body: '{}',
      headers: { 'Content-Type': 'application/json' },
    })
  for (let time = 0; time < 15; time++) expect((await asProgram()).status).not.toBe(429)
  expect(counted(await presses(where, 20, () => ''))).toBe(5)

  const answer = await asProgram()

  expect(answer.status).toBe(429)
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/)
  expect(answer.headers['retry-after']).toBe('60')
})

it('whoever is not behind a known proxy cannot say that they are somebody else (security.md 13)', async () => {
  const where = await anew()
  expect(counted(await presses(where, 35, time => `203.0.113.${time}`))).toBe(5)
})

it('behind one, each network counts for itself', async () => {
  const where = await anew(BEHIND_A_PROXY)
  expect(counted(await presses(where, 35, time => `203.0.113.${time}`))).toBe(0)
  expect(counted(await presses(where, 35, () => '198.51.100.1'))).toBe(5)
  expect(counted(await presses(where, 35, time => `::ffff:203.0.114.${time}`))).toBe(0)
})

it('hopping about in one’s own /64 is one network, in a /48 ten', async () => {
  const where = await anew(BEHIND_A_PROXY)
  const hex = (time: number) => time.toString(16)
  expect(counted(await presses(where, 35, time => `2001:db8:1:1::${hex(time)}`))).toBe(5)
  expect(counted(await presses(where, 310, time => `2001:db8:2:${hex(time)}::1`))).toBe(10)
})

it('an address is one network, however it is written', () => {
  const network = (ip: string) => networkOf({ ip } as Request)
  expect(network('::ffff:203.0.113.1')).toBe(network('203.0.113.1'))
  expect(network('::ffff:cb00:7101')).toBe(network('203.0.113.1'))
  expect(network('::ffff:203.0.113.1')).not.toBe(network('::ffff:203.0.113.2'))
  expect(network('2001:db8::1')).toBe(network('2001:db8:0:0:ffff::2'))
  expect(network('2001:db8:0:1::1')).not.toBe(network('2001:db8::1'))
})

it('three hundred pages of a minute are seen by one network, health and sheets not among them', async () => {
  const where = await anew()
  const statuses: number[] = []
  for (let times = 0; times < 305; times++)
    statuses.push((await ask(where, { method: 'GET', address: '/exit' })).status)
  expect(counted(statuses)).toBe(5)
  expect((await ask(where, { method: 'GET', address: '/health/live' })).status).toBe(200)
})

it('a network has twenty look-ups an hour over all instances, also after one of them has started anew', async () => {
  const booker = visitorOf(origin)
  const { reference } = await booker.books()
  const [one, other] = [await anew(), await anew()]
  const looks = (where: string, passcode: string) =>
    visitorOf(where, { canary: booker.canary }).finds('00000000', passcode)

  await Promise.all(Array.from({ length: 20 }, (_, at) => looks(at % 2 === 0 ? one : other, '0000')))

  expect((await visitorOf(other).finds(reference, booker.canary.passcode)).status).toBe(422)
  expect((await visitorOf(await anew()).finds(reference, booker.canary.passcode)).status).toBe(422)
})

it('a thousand at once over two instances are a thousand, each counted apart, also after both have started anew (security.md 14)', async () => {
  const pools = [connect(database, 10), connect(database, 10)] as const
  const since = context.now().startOf('hour')
  const counts = await Promise.all(
    Array.from({ length: 1000 }, (_, at) => countOne(pools[at % 2 === 0 ? 0 : 1], 'a thousand', since)),
  )
  await Promise.all(pools.map(pool => pool.end()))
  const anewConnected = connect(database, 1)

  const next = await countOne(anewConnected, 'a thousand', since)
  await anewConnected.end()

  expect(new Set(counts).size).toBe(1000)
  expect(Math.max(...counts)).toBe(1000)
  expect(next).toBe(1001)
})

it('no network is written down as it is', async () => {
  const rows = await context.sql`select what from counter`
  expect(rows).not.toEqual([])
  for (const { what } of rows) expect(what).not.toMatch(/127\.0\.0\.1|::1/)
})
