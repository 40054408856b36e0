import { expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import { bare } from '../setup/bare.ts'
import { inTurn } from '../setup/in-turn.ts'
import { addressOf, routesOf } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { askers } from './askers.ts'
import { asksAs, browserAs } from './asks-as.ts'
import { anybody, rowsOf } from './who-may-what.ts'

const site = await openSite()
const { context, origin } = site

const names = {
  door: '1',
  address: 'w2k',
  reference: '00000000',
  code: 'individual-counselling',
  hash: 'x',
  name: 'x',
  key: 'x',
  feed: 'x',
  token: 'x',
}

it('what is open to everybody is the same to each of them', async () => {
  const open = routesOf(createApp(context)).filter(({ pattern }) => rowsOf(pattern) === anybody)
  const browsers = await Promise.all(askers.map(asker => browserAs(site, asker)))
  const differing = await inTurn(open, async ({ method, pattern }) => {
    const address = addressOf(pattern, names)
    const answers = await Promise.all(browsers.map(browser => asksAs(origin, browser, { method, address })))
    const statuses = answers.map(({ status }) => status)
    const alike = new Set(answers.map(answer => JSON.stringify(bare(answer, address))))
    return alike.size === 1 && Number(statuses[0]) < 500 ? [] : [`${method} ${address}: ${statuses}`]
  })
  expect(differing.flat()).toEqual([])
}, 60_000)
