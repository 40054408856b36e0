import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { assign } from '../../server/availability/assign.ts'
import { type OpenNeed, pick } from '../../sql/availability/pick.ts'
import { earliestOfDoor, starts } from '../../sql/availability/slots.ts'
import type { Sql } from '../../sql/connect.ts'
import { openPark } from '../setup/park.ts'
import { anyPark } from './any-park.ts'
import { forgotten } from './forgotten.ts'
import { inPlainPark } from './load-park.ts'
import { oracle, type Truth } from './oracle.ts'
import { inOrder } from './oracle-order.ts'
import { instantsOf } from './park-rows.ts'
import type { PlainPark, Service } from './plain-park.ts'

// Two at a time: while a database works out one park, the oracle works out another.
const databases = [await openPark('2026-11-25T09:00'), await openPark('2026-11-25T09:00')]

/** What the parks of this run showed: a generator gone dull is a failure as well. */
const shown = { open: 0, full: 0, chosen: 0, contested: 0, facts: new Map<string, number>() }
const OFTEN_ENOUGH = 2

const allStarts = (park: PlainPark) => {
  const truth = oracle(park)
  return park.services.map(service => truth.starts(service, park))
}

/** For each fact that the parks so far have not shown to count: does this one come out otherwise without it? */
const countFacts = (park: PlainPark, known: ReturnType<typeof allStarts>) => {
  for (const [fact, forget] of Object.entries(forgotten)) {
    const times = shown.facts.get(fact) ?? 0
    const without = forget(park)
    if (times >= OFTEN_ENOUGH || isDeepStrictEqual(without, park)) continue
    shown.facts.set(fact, times + Number(!isDeepStrictEqual(allStarts(without), known)))
  }
}

const minutesOf = (range: string, minute: (at: DateTime) => number) =>
  range
    .slice(2, -2)
    .split('","')
    .map(bound => minute(DateTime.fromSQL(bound)))

/** One start must be picked apart rightly, in order, and everybody chosen exactly when it is open. */
const checkPick = (
  park: PlainPark,
  truth: Truth,
  service: Service,
  start: number,
  needs: readonly OpenNeed[],
) => {
  if (!truth.isAsked(service, start)) return expect(needs).toEqual([])
  const { minute } = instantsOf(park)
  const lines = truth.lines(service, start)
  const { before, minutes, after } = service
  expect(needs).toHaveLength(lines.length)
  for (const need of needs) {
    expect(minutesOf(need.during, minute)).toEqual([start, start + minutes])
    expect(minutesOf(need.claimed, minute)).toEqual([start - before, start + minutes + after])
  }
  const picked = needs.map(({ kind, needId, number, free }) => ({ kind, needId, number, free }))
  const expected = lines.map(line => ({
    ...line,
    free: inOrder(truth, service, start, line.free).map(({ id, within }) => ({ resourceId: id, within })),
  }))
  expect(picked).toEqual(expect.arrayContaining(expected))

  const chosen = assign(needs)
  if (!truth.isOpen(service, start)) {
    shown.contested += Number(lines.every(({ number, free }) => free.length >= number))
    return expect(chosen).toBeNull()
  }
  shown.chosen++
  const serving = chosen ?? []
  expect(new Set(serving.map(({ resourceId }) => resourceId)).size).toBe(serving.length)
  const inLines = expected.map(({ kind, needId, number, free }) => {
    const its = serving.filter(choice => choice.kind === kind && choice.needId === needId)
    for (const { resourceId, within } of its) expect(free).toContainEqual({ resourceId, within })
    expect(its).toHaveLength(number)
    return number
  })
  expect(serving).toHaveLength(inLines.reduce((sum, number) => sum + number, 0))
}

/** @param tries which of the starts to pick apart: one that is open, two of any, and one of any minute at all. */
const checkPark = async (
  transaction: Sql,
  park: PlainPark,
  tries: Record<'open' | 'one' | 'other' | 'any', number>,
) => {
  const { instant, minute } = instantsOf(park)
  const [truth, now, known] = [oracle(park), instant(park.now), allStarts(park)]
  countFacts(park, known)

  for (const [n, service] of park.services.entries()) {
    const asked = { serviceId: service.id, now, from: instant(park.from), to: instant(park.to) }
    const found = await starts(transaction, asked)
    const expected = known[n] ?? []
    expect(found.map(({ starts, open }) => ({ starts: minute(starts), open }))).toEqual(expected)
    const open = expected.filter(start => start.open)
    shown.open += open.length
    shown.full += expected.length - open.length

    const drawn = [
      open[tries.open % open.length]?.starts,
      expected[tries.one % expected.length]?.starts,
      expected[tries.other % expected.length]?.starts,
      park.from + (tries.any % 2880),
    ]
    for (const start of drawn.filter(start => start !== undefined)) {
      const needs = await pick(transaction, { serviceId: service.id, now, starts: instant(start) })
      checkPick(park, truth, service, start, needs)
    }
  }

  const earliest = await earliestOfDoor(transaction, { door: 1, now })
  expect(earliest.map(({ serviceId, starts }) => [serviceId, starts && minute(starts)])).toEqual(
    park.services.map(service => [service.id, truth.earliest(service)]),
  )
}

describe('a thousand parks, held against an oracle that walks the minutes,', () => {
  const tries = fc.record({ open: fc.nat(), one: fc.nat(), other: fc.nat(), any: fc.nat() })

  it('have the same starts, the same of them open, the same people and rooms for each (R2–R9b, R18)', async () => {
    const halves = databases.map(({ sql }, n) => {
      const property = fc.asyncProperty(anyPark, tries, (park, drawn) =>
        inPlainPark(sql, park, transaction => checkPark(transaction, park, drawn)),
      )
      return fc.assert(property, { numRuns: 500, seed: 4 + n })
    })
    await Promise.all(halves)
  }, 180_000)

  it('show starts open and full, and needs that contest each other', () => {
    expect(shown.open).toBeGreaterThan(2_000)
    expect(shown.full).toBeGreaterThan(2_000)
    expect(shown.chosen).toBeGreaterThan(300)
    expect(shown.contested).toBeGreaterThan(10)
  })

  it.each(Object.keys(forgotten))('hang on %s', fact => {
    expect(shown.facts.get(fact)).toBe(OFTEN_ENOUGH)
  })
})
