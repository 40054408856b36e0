import { expect, it } from 'vitest'
import { readConfig } from '../../../server/config.ts'
import { serve } from '../../setup/serve.ts'
import { openSite } from '../../setup/site.ts'
import { programOf } from './programs.ts'

const { context } = await openSite()
const anew = async () => programOf(await serve({ ...context, config: readConfig({ LIMITS: 'on' }) }))

it('the thirty-first booking of a minute waits, with a problem that says how long', async () => {
  const { posts, asks } = await anew()
  const statuses = new Set<number>()
  for (let times = 0; times < 30; times++) statuses.add((await posts({})).status)

  const { status, told, headers } = await posts<never>({}, undefined, { 'Accept-Language': 'en' })

  expect(statuses).toEqual(new Set([422]))
  expect([status, headers['retry-after'], headers['content-type']]).toEqual([
    429,
    '60',
    'application/problem+json; charset=utf-8',
  ])
  expect(told).toMatchObject({ rule: 'too_many', title: 'Too many requests; please try again later.' })
  // However it is written, it is the same address.
  for (const address of ['/API/V1/Appointments', '/api/v1/appointments/'])
    expect((await asks('POST', address, { 'Content-Type': 'application/json' }, '{}')).status).toBe(429)
  expect((await asks('GET', '/api/v1/services')).status).toBe(200)
})

it('three hundred requests of a minute are seen by one network', async () => {
  const { asks } = await anew()
  const statuses: number[] = []
  for (let times = 0; times < 305; times++) statuses.push((await asks('GET', '/api/nowhere')).status)
  expect(statuses.filter(status => status === 429)).toHaveLength(5)
})
