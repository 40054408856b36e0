import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pick } from '../../sql/availability/pick.ts'
import { earliestOfDoor, starts } from '../../sql/availability/slots.ts'
import type { Sql } from '../../sql/connect.ts'
import { openPark } from '../setup/park.ts'
import { often } from '../setup/proof.ts'
import { anyPark } from './any-park.ts'
import { checkPick } from './check-pick.ts'
import { forgotten } from './forgotten.ts'
import { inPlainPark } from './load-park.ts'
import { oracle } from './oracle.ts'
import { instantsOf } from './park-words.ts'
import type { PlainPark } from './plain-park.ts'

/** In each of two databases. */
const PARKS = often({ proved: 500, tested: 200 })
// Two at a time: while a database works out one park, the oracle works out another.
const databases = [await openPark('2026-11-25T09:00'), await openPark('2026-11-25T09:00')]

/** What the parks of this run showed: a generator gone dull is a failure as well. */
const shown = { open: 0, full: 0, cases: { chosen: 0, contested: 0, full: 0, never: 0 } }
const facts = new Map<string, number>()
const OFTEN_ENOUGH = often({ proved: 2, tested: 1 })

const allStarts = (park: PlainPark) => {
  const truth = oracle(park)
  return park.services.map(service => truth.starts(service, park))
}

/** For each fact that the parks so far have not shown to count: does this one come out otherwise without it? */
const countFacts = (park: PlainPark, known: ReturnType<typeof allStarts>) => {
  for (const [fact, forget] of Object.entries(forgotten)) {
    const times = facts.get(fact) ?? 0
    const without = forget(park)
    if (times >= OFTEN_ENOUGH || isDeepStrictEqual(without, park)) continue
    facts.set(fact, times + Number(!isDeepStrictEqual(allStarts(without), known)))
  }
}

/** Which starts to pick apart: one that is open, two of any, one of any minute at all; and whether a language is asked for. */
const anyTries = fc.record({
  open: fc.nat(),
  one: fc.nat(),
  other: fc.nat(),
  minute: fc.nat(2879),
  dialect: fc.boolean(),
})
type Tries = typeof anyTries extends fc.Arbitrary<infer T> ? T : never

const checkPark = async (sql: Sql, park: PlainPark, tries: Tries) => {
  const { instant, minute } = instantsOf(park)
  const [truth, now, known] = [oracle(park), instant(park.now), allStarts(park)]
  const first = park.people.filter(({ speaksDialect }) => speaksDialect && tries.dialect).map(({ id }) => id)
  countFacts(park, known)

  for (const [n, service] of park.services.entries()) {
    const asked = { serviceId: service.id, now, from: instant(park.from), to: instant(park.to) }
    const found = await starts(sql, asked)
    const expected = known[n] ?? []
    expect(found.map(({ starts, open }) => ({ starts: minute(starts), open }))).toEqual(expected)
    const open = expected.filter(start => start.open)
    shown.open += open.length
    shown.full += expected.length - open.length

    const drawn = [
      open[tries.open % open.length]?.starts,
      expected[tries.one % expected.length]?.starts,
      expected[tries.other % expected.length]?.starts,
      park.from + tries.minute,
    ]
    for (const start of drawn.filter(start => start !== undefined)) {
      const language = tries.dialect ? 'd' : null
      const needs = await pick(sql, { serviceId: service.id, now, starts: instant(start), language })
      shown.cases[checkPick(park, truth, { service, start, first }, needs)]++
    }
  }

  const earliest = await earliestOfDoor(sql, { door: 1, now })
  expect(earliest.map(({ serviceId, starts }) => [serviceId, starts && minute(starts)])).toEqual(
    park.services.map(service => [service.id, truth.earliest(service)]),
  )
}

describe(`${2 * PARKS} parks, held against an oracle that walks the minutes,`, () => {
  it('have the same starts, the same of them open, the same people and rooms for each (R2–R9b, R18)', async () => {
    const halves = databases.map(({ sql }, n) => {
      const property = fc.asyncProperty(anyPark, anyTries, (park, tries) =>
        inPlainPark(sql, park, transaction => checkPark(transaction, park, tries)),
      )
      return fc.assert(property, { numRuns: PARKS, seed: 4 + n })
    })
    await Promise.all(halves)
  }, 180_000)

  it('show starts open and full, and needs that contest each other', () => {
    expect(shown.open).toBeGreaterThan(4 * PARKS)
    expect(shown.full).toBeGreaterThan(4 * PARKS)
    expect(shown.cases.chosen).toBeGreaterThan(PARKS / 2)
    expect(shown.cases.contested).toBeGreaterThan(PARKS / 50)
  })

  it.each(Object.keys(forgotten))('hang on %s', fact => {
    expect(facts.get(fact)).toBe(OFTEN_ENOUGH)
  })
})
