import fc from 'fast-check'
import { expect, it } from 'vitest'
import { easedBy } from '../../../server/rosters/engine/eases.ts'
import { easingOf } from '../../../server/rosters/engine/easing.ts'
import type { Held, Problem } from '../../../server/rosters/engine/problem.ts'
import { stoppedFrom, wayOf } from '../../../server/rosters/engine/why.ts'
import { wayAside } from '../../../server/rosters/engine/why-aside.ts'
import { often } from '../../setup/proof.ts'
import { anyProblem } from './any-problem.ts'
import { brokenBy, gapsOf } from './checker.ts'
import { brokenMore, firstComers } from './first-comers.ts'

const RUNS = often({ proved: 300, tested: 10 })
/** Each is worked out by a solver for each position. */
const timeout = 240_000

/** No more than can be tried out: everybody in every place that is to be filled. */
const smallProblem = anyProblem.map((problem): Problem => {
  const shifts = problem.shifts.slice(0, 4)
  const people = problem.people.slice(0, 4)
  const groups = new Set(shifts.flatMap(shift => shift.groups.map(({ id }) => id)))
  const fixed = problem.fixed.filter(({ group, person }) => groups.has(group) && person < people.length)
  return { ...problem, shifts, people, fixed, pairs: [] }
})

/** Whether any roster has so many in each group and keeps every rule: all of them are looked at. */
const canBe = (problem: Problem, wanted: ReadonlyMap<number, number>): boolean => {
  const rows = problem.shifts.flatMap(({ groups }) => groups)
  const fill = (at: number, held: readonly Held[]): boolean => {
    const group = rows[at]
    if (group === undefined) return brokenBy(problem, held).every(({ rule }) => rule === 'leastMinutes')
    const there = held.filter(one => one.group === group.id).length
    const choose = (from: number, lacking: number, chosen: readonly Held[]): boolean => {
      if (lacking === 0) return fill(at + 1, chosen)
      return problem.people.slice(from).some(({ id }, n) => {
        const isThere = held.some(one => one.group === group.id && one.person === id)
        return !isThere && choose(from + n + 1, lacking - 1, [...chosen, { group: group.id, person: id }])
      })
    }
    return choose(0, Math.max(0, (wanted.get(group.id) ?? 0) - there), held)
  }
  return fill(0, problem.fixed)
}

/** As full as it is, and this group by one fuller. */
const fuller = (problem: Problem, held: readonly Held[], more: number) =>
  new Map(
    gapsOf(problem, held).map(({ group, lacking }) => [
      group.id,
      group.need - lacking + Number(group.id === more),
    ]),
  )

const lackingIn = (problem: Problem, held: readonly Held[]) =>
  gapsOf(problem, held).filter(({ lacking }) => lacking > 0)

it('each who is named is stopped by those rules and no other, by a checker of its own', () => {
  fc.assert(
    fc.property(anyProblem, problem => {
      const held = firstComers(problem)
      for (const { group } of lackingIn(problem, held)) {
        const people = stoppedFrom(problem, held, group.id)
        for (const { person, rules } of people)
          expect([...rules].sort()).toEqual(brokenMore(problem, held, { group: group.id, person }))
        const counts = people.map(({ rules }) => rules.length)
        expect(counts).toEqual(counts.toSorted((one, other) => one - other))
      }
    }),
    { numRuns: RUNS },
  )
})

it('what a reshuffle could or could not fill is so when every roster is tried', { timeout }, async () => {
  const said = { could: 0, none: 0, unknown: 0 }
  await fc.assert(
    fc.asyncProperty(smallProblem, async problem => {
      const held = firstComers(problem)
      for (const { group } of lackingIn(problem, held)) {
        const { reshuffle } = await wayOf(problem, held, group.id)
        said[reshuffle]++
        if (reshuffle === 'unknown') continue
        expect(canBe(problem, fuller(problem, held, group.id))).toBe(reshuffle === 'could')
      }
    }),
    { numRuns: RUNS },
  )
  expect(said.could).toBeGreaterThanOrEqual(often({ proved: 2, tested: 0 }))
  expect(said.none).toBeGreaterThan(often({ proved: said.unknown, tested: 0 }))
})

it('an easing that is applied fills the position, with every rule kept and no other position given up', {
  timeout,
}, async () => {
  const seen = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyProblem, async problem => {
      const held = firstComers(problem)
      for (const { group } of lackingIn(problem, held)) {
        const filled = await easingOf(problem, held, group.id)
        if (filled === null) continue
        const eased = easedBy(problem, filled.eases)
        const broken = brokenBy(eased, filled.held).filter(({ rule }) => rule !== 'leastMinutes')
        expect(broken).toEqual([])
        expect(fuller(problem, filled.held, -1)).toEqual(fuller(problem, held, group.id))
        for (const { rule } of filled.eases) seen.add(rule)
      }
    }),
    { numRuns: RUNS },
  )
  expect(seen.size).toBeGreaterThanOrEqual(often({ proved: 4, tested: 1 }))
})

it('a thread of its own says the same', async () => {
  const drawn = fc.sample(anyProblem, { numRuns: 20, seed: 5 })
  const [problem] = drawn.filter(one => lackingIn(one, firstComers(one)).length > 0)
  if (problem === undefined) throw new Error('nothing was drawn')
  const held = firstComers(problem)
  const group = lackingIn(problem, held)[0]?.group.id ?? 0

  expect(await wayAside(problem, { held, group })).toEqual(await wayOf(problem, held, group))
})
