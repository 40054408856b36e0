import { describe, expect, it } from 'vitest'
import { createApp } from '../../server/app.tsx'
import type { Answer } from '../setup/ask.ts'
import { bare } from '../setup/bare.ts'
import { everyRow } from '../setup/every-row.ts'
import { inTurn } from '../setup/in-turn.ts'
import { layObjects } from '../setup/objects.ts'
import { type RouteRead, routesOf } from '../setup/routes-of.ts'
import { openSite } from '../setup/site.ts'
import { staffForms } from '../setup/staff-forms.ts'
import { notOwn, ownAddress } from '../setup/standing.ts'
import { type Asker, askers, type Rows } from './askers.ts'
import { type Asking, asksAs, browserAs, isStaff } from './asks-as.ts'
import { anybody, own, rowsOf, table } from './who-may-what.ts'

const site = await openSite()
const { context, sql, origin } = site
const routes = routesOf(createApp(context))

const namesOf = ({ routes }: Rows) =>
  Object.entries(routes).flatMap(([pattern, methods]) =>
    methods.split(' ').map(method => `${method} ${pattern}`),
  )
const unsaid = (read: readonly Pick<RouteRead, 'method' | 'pattern'>[]) => {
  const said = new Set(table.flatMap(namesOf))
  return read.map(({ method, pattern }) => `${method} ${pattern}`).filter(name => !said.has(name))
}

it('the table says of every route who may ask, and of nothing else', () => {
  expect(unsaid(routes)).toEqual([])
  expect(table.flatMap(namesOf).toSorted()).toEqual(
    routes.map(({ method, pattern }) => `${method} ${pattern}`).toSorted(),
  )
  expect(unsaid([{ method: 'GET', pattern: '/o/:organisation/planted' }])).not.toEqual([])
})

const browsers = Object.fromEntries(
  await Promise.all(askers.map(async asker => [asker, await browserAs(site, asker)] as const)),
) as Record<Asker, Awaited<ReturnType<typeof browserAs>>>
const idOf = (asker: 'receptionist' | 'coordinator') => {
  const browser = browsers[asker]
  return 'accountId' in browser ? browser.accountId : 0
}
const whose = { receptionist: idOf('receptionist'), coordinator: idOf('coordinator') }
const objects = await layObjects(context, whose)

/** It has no end that could be waited for. */
const isStream = (pattern: string) => pattern.endsWith('/events')
const whoMay = (pattern: string): Asker => rowsOf(pattern).may[0] ?? 'nobody'
const said = routes.filter(({ pattern }) => rowsOf(pattern) !== undefined)
const behind = said.filter(({ pattern }) => rowsOf(pattern) !== anybody)
const isOfStaff = (pattern: string) => !rowsOf(pattern).may.includes('visitor')
const ofStaff = behind.filter(({ pattern }) => isOfStaff(pattern))
const formTo = await staffForms(
  ofStaff.filter(({ pattern }) => !isStream(pattern)),
  pattern => browsers[whoMay(pattern)].gets(ownAddress(pattern, objects.standingOf)),
)

interface AskingAs extends Asking {
  readonly asker: Asker
  /** Another than that of before. */
  readonly browser?: Parameters<typeof asksAs>[1]
}

const asks = ({ asker, browser = browsers[asker], ...asking }: AskingAs): Promise<Answer> =>
  asksAs(origin, browser, asking)

/** A call is told of on the list itself, whether it is another's, made already or none: alike, but no 404. */
const isCall = (address: string) => /^\/(desk|o\/hexie)\/ring\/\d+\//.test(address)

/** What stands at an address for whoever may not ask: their own, another's and none; for whoever may, everything but their own. */
const refusedTo = (asker: Asker, { method, pattern }: RouteRead): AskingAs[] => {
  const { may } = rowsOf(pattern)
  if (!isOfStaff(pattern)) return may.includes(asker) ? [] : [{ asker, method, address: pattern }]
  const own = ownAddress(pattern, objects.standingOf)
  const others = notOwn(pattern, objects.standingOf)
  const filled = method === 'GET' ? [] : formTo(pattern)
  if (!may.includes(asker))
    return [...new Set([own, ...others.slice(0, 1), ...others.slice(-1)])].map(address => ({
      ...{ asker, method, address, entries: filled },
    }))
  const addresses = others.filter(address => !isCall(address))
  // Nothing typed is refused no sooner than whose it is.
  const empty = method === 'GET' ? [] : addresses.slice(0, 1).map(address => ({ asker, method, address }))
  return [...addresses.map(address => ({ asker, method, address, entries: filled })), ...empty]
}

/** Signs out every session of an account, also this one. */
const EVERYWHERE = '/me/sessions/ending-all'

const isLedToSignIn = ({ status, headers }: Answer) =>
  status === 303 && /^\/sign-in(\?to=|$)/.test(headers.location ?? '')

describe.each(askers)('to %s', asker => {
  const may = ({ pattern }: RouteRead) => rowsOf(pattern).may.includes(asker)

  it('what is for others is not there or asks who they are, and what is another’s is as if it were not', async () => {
    const absent = async (method: string) =>
      bare(await asks({ asker, method, address: '/nowhere' }), '/nowhere')
    const nothing = { GET: await absent('GET'), POST: await absent('POST') }
    expect([nothing.GET.status, nothing.POST.status]).toEqual([404, 404])
    const before = await everyRow(sql)
    const asked = behind.flatMap(route => refusedTo(asker, route))
    const wrong = await inTurn(asked, async asking => {
      const answer = await asks(asking)
      const { method, address } = asking
      const led = !isStaff(asker) && !address.startsWith('/appointment')
      const same = led
        ? isLedToSignIn(answer)
        : JSON.stringify(bare(answer, address)) === JSON.stringify(nothing[method as 'GET' | 'POST'])
      return same ? [] : [`${method} ${address}: ${answer.status} ${answer.headers.location ?? ''}`]
    })
    expect(wrong.flat()).toEqual([])
    expect(await everyRow(sql)).toEqual(before)
  }, 60_000)

  it('what is theirs is there', async () => {
    const wrong: string[] = []
    const theirs = behind.filter(route => may(route) && !isStream(route.pattern))
    const last = theirs.filter(({ pattern }) => pattern === EVERYWHERE)
    for (const { method, pattern } of [...theirs.filter(route => !last.includes(route)), ...last]) {
      // Some of what is everybody's own ends a session, or counts what is guessed in it.
      const browser = pattern in own.routes ? await browserAs(site, asker) : browsers[asker]
      const address = isOfStaff(pattern) ? ownAddress(pattern, objects.standingOf) : pattern
      const answer = await asks({ asker, method, address, browser })
      const led = isLedToSignIn(answer) && pattern !== EVERYWHERE
      const { status } = answer
      if (led || status === 403 || status === 404 || status >= 500)
        wrong.push(`${method} ${address}: ${status}`)
    }
    expect(wrong).toEqual([])
  }, 60_000)
})
