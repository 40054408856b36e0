import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { statisticsOf } from '../../server/reports/rules.ts'
import type { Counted } from '../../sql/reports/counts.ts'
import type { Group, Kind, Statistics } from '../../views/reports/statistics.ts'
import { often } from '../setup/proof.ts'
import { type Known, rangeOf } from './oracle-range.ts'

const LEAST = 5
const RUNS = often({ proved: 1000, tested: 80 })
const ends = ['held', 'missed', 'rest'] as const

/** Mostly few, now and then many: where five is near. */
const few = fc.oneof(fc.nat(3), fc.nat(9), fc.nat(60))
const anyCounts = fc
  .record({ services: fc.integer({ min: 1, max: 4 }), weeks: fc.integer({ min: 1, max: 5 }) })
  .chain(({ services, weeks }) =>
    fc
      .array(fc.tuple(few, few, few), { minLength: services * weeks, maxLength: services * weeks })
      .map((cells): { counted: Counted[]; weeks: string[] } => ({
        weeks: Array.from({ length: weeks }, (_, n) => `week ${n}`),
        counted: cells.map(([held, missed, rest], n) => ({
          ...{ serviceId: n % services, nameZh: `service ${n % services}`, nameEn: '' },
          ...{ week: `week ${Math.floor(n / services)}`, booked: held + missed + rest, held, missed },
        })),
      })),
  )

/** Which unknowns a column of the page adds up: that of its own name, and in the rest all that have no column. */
const endsIn = (kind: Kind, kinds: readonly Kind[]) =>
  ends.flatMap((end, n) => (end === kind || (kind === 'rest' && !kinds.includes(end)) ? [n] : []))

/** What a table tells of its lines: an unknown for each line and end, three in a row. */
const knownOf = <Of>({ booked, kinds, ended }: Statistics, groups: readonly Group<Of>[], names: Of[]) => {
  const cells = (of: readonly Of[], which: readonly number[]) =>
    of.flatMap(one => which.map(end => names.findIndex(name => isSame(name, one)) * 3 + end))
  const known: Known[] = [{ of: cells(names, [0, 1, 2]), sum: booked }]
  for (const { lines, ended: together } of groups) {
    for (const { of, booked: sum } of lines) known.push({ of: cells(of, [0, 1, 2]), sum })
    const all = lines.flatMap(({ of }) => of)
    for (const [n, kind] of kinds.entries())
      known.push({ of: cells(all, endsIn(kind, kinds)), sum: together[n] ?? 0 })
  }
  for (const [n, kind] of kinds.entries())
    known.push({ of: cells(names, endsIn(kind, kinds)), sum: ended[n] ?? 0 })
  return known
}
const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Whatever a reader would want to know of one line: each end, every two, and all. */
const wishes = [[0], [1], [2], [0, 1], [0, 2], [1, 2], [0, 1, 2]]

/** What can be told of a line within fewer than five, though it is below five. */
const recovered = (known: readonly Known[], lines: number) => {
  const found: string[] = []
  for (let line = 0; line < lines; line += 1)
    for (const wish of wishes) {
      const { from, to } = rangeOf(
        known,
        lines * 3,
        wish.map(end => line * 3 + end),
      )
      if (from < LEAST && to - from < LEAST) found.push(`${wish} of line ${line}: ${from} to ${to}`)
    }
  return found
}

/** How many of these appointments ended in each kind: the rest is whatever has no column. */
const endedOf = (counted: readonly Counted[], kinds: readonly Kind[]) =>
  kinds.map(kind =>
    counted.reduce((sum, { booked, held, missed }) => {
      const by = { held, missed, rest: booked - held - missed }
      return sum + endsIn(kind, kinds).reduce((all, n) => all + by[ends[n] ?? 'rest'], 0)
    }, 0),
  )

const numbersOf = ({ booked, ended, services, weeks }: Statistics) => [
  ...[booked, ...ended],
  ...[...services, ...weeks].flatMap(group => [...group.ended, ...group.lines.map(line => line.booked)]),
]

describe('the statistics of any appointments', () => {
  it('tell no number below five, and none that can be worked out to within five (R69)', () => {
    let told = 0
    fc.assert(
      fc.property(anyCounts, ({ counted, weeks }) => {
        const statistics = statisticsOf(counted, weeks)
        if (!statistics) {
          expect(counted.reduce((sum, { booked }) => sum + booked, 0)).toBeLessThan(LEAST)
          return
        }
        expect(numbersOf(statistics).filter(number => number < LEAST)).toEqual([])

        const names = [
          ...new Map(counted.map(({ serviceId: id, nameZh, nameEn }) => [id, { nameZh, nameEn }])).values(),
        ]
        const ofServices = knownOf(statistics, statistics.services, names)
        const ofWeeks = knownOf(statistics, statistics.weeks, weeks)
        expect(recovered(ofServices, names.length)).toEqual([])
        expect(recovered(ofWeeks, weeks.length)).toEqual([])
        told += Number(statistics.kinds.length > 0 && statistics.weeks.length > 1)
      }),
      { numRuns: RUNS },
    )
    expect(told).toBeGreaterThan(RUNS / 20)
  })

  it('tell what the appointments are, each once', () => {
    fc.assert(
      fc.property(anyCounts, ({ counted, weeks }) => {
        const statistics = statisticsOf(counted, weeks)
        if (!statistics) return
        const sum = (rows: readonly Counted[]) => rows.reduce((all, { booked }) => all + booked, 0)
        for (const { of, booked } of statistics.services.flatMap(({ lines }) => lines))
          expect(sum(counted.filter(row => of.some(({ nameZh }) => nameZh === row.nameZh)))).toBe(booked)
        for (const { of, booked } of statistics.weeks.flatMap(({ lines }) => lines))
          expect(sum(counted.filter(({ week }) => of.includes(week ?? '')))).toBe(booked)
        const told = statistics.weeks.flatMap(({ lines }) => lines.flatMap(({ of }) => of))
        expect(told).toEqual(weeks)
        const named = statistics.services.flatMap(({ lines }) => lines.flatMap(({ of }) => of))
        const names = new Set(counted.map(({ nameZh }) => nameZh))
        expect(named.map(({ nameZh }) => nameZh).toSorted()).toEqual([...names].toSorted())

        const { kinds } = statistics
        expect(statistics.ended).toEqual(endedOf(counted, kinds))
        for (const { lines, ended } of statistics.services) {
          const within = new Set(lines.flatMap(({ of }) => of.map(({ nameZh }) => nameZh)))
          expect(ended).toEqual(
            endedOf(
              counted.filter(({ nameZh }) => within.has(nameZh)),
              kinds,
            ),
          )
        }
        for (const { lines, ended } of statistics.weeks) {
          const within = new Set(lines.flatMap(({ of }) => of))
          expect(ended).toEqual(
            endedOf(
              counted.filter(({ week }) => within.has(week ?? '')),
              kinds,
            ),
          )
        }
      }),
      { numRuns: RUNS },
    )
  })

  it('the oracle finds what a table gives away that only leaves its small cells out', () => {
    // 20 booked, 12 held and 5 missed are told, 3 are not; and of two lines that are told together the first has 2.
    const leftOut: Known[] = [
      { of: [0, 1, 2], sum: 20 },
      { of: [0], sum: 12 },
      { of: [1], sum: 5 },
    ]
    expect(recovered(leftOut, 1)).toEqual(['2 of line 0: 3 to 3'])
    const bySubtraction: Known[] = [
      { of: [0, 1, 2, 3, 4, 5], sum: 30 },
      { of: [3, 4, 5], sum: 28 },
    ]
    expect(recovered(bySubtraction, 2)).toContain('0,1,2 of line 0: 2 to 2')
  })
})
