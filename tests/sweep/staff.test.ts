import { expect, it } from 'vitest'
import type { Gate } from '../../server/http/who-works.ts'
import { ask, form } from '../setup/ask.ts'
import { everybodyAtWork } from '../setup/everybody-at-work.ts'
import { inTurn } from '../setup/in-turn.ts'
import type { Page } from '../setup/paper-browser.ts'
import { addressOf, namesIn, valuesIn } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { staffForms } from '../setup/staff-forms.ts'
import { ownAddress } from '../setup/standing.ts'
import { complaintsAboutAny } from './complaints.ts'
import { wrongInPath, wrongly } from './junk.ts'

const site = await openSite()
const { origin } = site
const { browsers, standingOf, gated } = await everybodyAtWork(site)
const gateOf = new Map(gated.map(({ pattern, gate }) => [pattern, gate]))
const read: Page[] = []
const formTo = await staffForms(gated, async pattern => {
  const page = await browsers[gateOf.get(pattern) ?? 'signed in'].gets(ownAddress(pattern, standingOf))
  read.push(page)
  return page
})

const asks = (gate: Gate, method: string, address: string, body?: string) => {
  const headers = {
    Cookie: browsers[gate].sent(),
    'Accept-Language': 'zh-CN',
    'Sec-Fetch-Site': 'same-origin',
  }
  return body === undefined
    ? ask(origin, { method, address, headers })
    : ask(origin, { method, address, body, headers: { ...headers, ...form } })
}

it('every page of whoever works here is there, and none shows its inside or a canary', () => {
  const wrong = read.flatMap(({ address, ...page }) =>
    [...complaintsAboutAny(page, 'zh-CN'), ...(page.status >= 400 ? [`answers ${page.status}`] : [])].map(
      complaint => `${address}: ${complaint}`,
    ),
  )
  expect(wrong).toEqual([])
  expect(read).toHaveLength(gated.filter(({ method }) => method === 'GET').length)
})

it('whatever stands wrongly in an address of theirs is refused, and breaks nothing', async () => {
  const kinds = ['a NUL', 'what is not there', 'a number too great', 'a name that objects have'] as const
  const asked = gated
    .filter(({ method }) => method === 'GET')
    .flatMap(route => namesIn(route.pattern).flatMap(name => kinds.map(kind => ({ ...route, name, kind }))))
  const wrong = await inTurn(asked, async ({ gate, pattern, name, kind }) => {
    const values = { ...valuesIn(pattern, ownAddress(pattern, standingOf)), [name]: wrongInPath[kind] ?? '' }
    const { status } = await asks(gate, 'GET', addressOf(pattern, values))
    return status >= 400 && status < 500 ? [] : [`${pattern} ${name}, ${kind}: ${status}`]
  })
  expect(wrong.flat()).toEqual([])
}, 60_000)

/** Of a form with a box for every half hour, these say as much as all. */
const MOST_FIELDS = 12

it('a field of theirs that comes wrongly breaks nothing', async () => {
  const kinds = ['as a list', 'a NUL', 'more than is counted']
  const asked = gated
    .filter(({ method }) => method === 'POST')
    .flatMap(({ pattern, gate }) => {
      const entries = formTo(pattern)
      const names = [...new Map(entries)].filter(([name]) => name !== 'token').slice(0, MOST_FIELDS)
      return names.flatMap(([name, value]) =>
        kinds.flatMap(kind => {
          const piece = wrongly(name, value)[kind]
          const others = new URLSearchParams(entries.filter(([one]) => one !== name).map(([...one]) => one))
          return piece === undefined ? [] : [{ pattern, gate, name, kind, body: `${others}&${piece}` }]
        }),
      )
    })
  const wrong = await inTurn(asked, async ({ pattern, gate, name, kind, body }) => {
    const answer = await asks(gate, 'POST', ownAddress(pattern, standingOf), body)
    return complaintsAboutAny(answer, 'zh-CN').map(complaint => `${pattern} ${name}, ${kind}: ${complaint}`)
  })
  expect(wrong.flat()).toEqual([])
}, 60_000)
