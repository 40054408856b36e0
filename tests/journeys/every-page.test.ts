import { expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { openLivePark } from '../setup/live.ts'
import { routesOf } from '../setup/routes-of.ts'
import { inspectEveryPage } from './inspect-pages.ts'

const park = await openLivePark()

await inspectEveryPage(park, 'zh-CN')

/** Addresses that show no page. */
const pageless = [
  '/appointment/calendar.ics',
  '/appointment/kept.json',
  '/assets/:hash/:name',
  '/exit',
  '/f/:feed/calendar.ics',
  '/health/live',
  '/health/ready',
  '/invitation/questions',
]

// Asked of what the walk above was answered: a second walk takes a minute and tells nothing more.
it('the stops leave out no page of the router that visitors may open', () => {
  const pages = routesOf(createApp(park.context)).filter(
    ({ method, pattern, gate }) =>
      method === 'GET' && gate === undefined && !pageless.includes(pattern) && !pattern.startsWith('/api/'),
  )
  expect(pages.filter(({ method, pattern }) => !park.answered.has(`${method} ${pattern}`))).toEqual([])
})
