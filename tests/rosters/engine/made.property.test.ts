import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Held, Outcome, Problem, Span } from '../../../server/rosters/engine/problem.ts'
import { solve } from '../../../server/rosters/engine/solve.ts'
import { often } from '../../setup/proof.ts'
import { anyProblem } from './any-problem.ts'
import { brokenBy, unfilledIn } from './checker.ts'
import { firstComers } from './first-comers.ts'

const DAY = 1440
const timeout = 1_200_000
const STABILITY = 50

const made = (problem: Problem): Promise<Outcome> => {
  const begun = performance.now()
  return solve(problem, {
    seconds: 60,
    passed: () => (performance.now() - begun) / 1000,
    stopped: () => false,
    onBetter: () => {},
  })
}

const keyOf = ({ group, person }: Held) => `${group} ${person}`

/** Every hard rule holds, by the checker, and whoever was fixed is where they were, with nobody twice in a place. */
const isKept = (problem: Problem, { held }: Outcome) => {
  // What is short of its least minutes costs much and breaks nothing.
  expect(brokenBy(problem, held).filter(({ rule }) => rule !== 'leastMinutes')).toEqual([])
  const there = new Set(held.map(keyOf))
  expect(problem.fixed.map(keyOf).filter(key => !there.has(key))).toEqual([])
  expect(there.size).toBe(held.length)
  const most = new Map(problem.shifts.flatMap(({ groups }) => groups.map(({ id, need }) => [id, need])))
  for (const [group, need] of most)
    expect(held.filter(one => one.group === group).length).toBeLessThanOrEqual(need)
}

const dayOf = (problem: Problem, group: number) =>
  problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))?.day ?? 0

/** From some day on: what was before it has been, and stays. */
const restOf = (problem: Problem, { held }: Outcome, day: number): Problem => ({
  ...problem,
  fixed: held.filter(
    one => dayOf(problem, one.group) < day || problem.fixed.some(fixed => keyOf(fixed) === keyOf(one)),
  ),
})

/** Somebody who has a shift is ill from its day on; as few others as can be are to notice (R46). Nobody, where nobody has one. */
const illIn = (problem: Problem, { held }: Outcome, nth: number): Problem => {
  const one = held[nth % held.length]
  const from = one ? dayOf(problem, one.group) * DAY : 0
  const during: Span = { from, until: from + 4 * DAY }
  return {
    ...problem,
    people: problem.people.map(person =>
      person.id === one?.person ? { ...person, away: [...person.away, { during, kind: 'away' }] } : person,
    ),
    before: { held, stability: STABILITY },
  }
}

const changesIn = (before: readonly Held[], after: readonly Held[]) => {
  const there = new Set(after.map(keyOf))
  return before.filter(one => !there.has(keyOf(one))).length
}

it('whatever is made, anew, of the rest of a period, or as a repair, keeps every hard rule and all that is fixed', {
  timeout,
}, async () => {
  const seen = { proved: 0, unfilled: 0, repaired: 0 }
  await fc.assert(
    fc.asyncProperty(anyProblem, fc.nat(13), fc.nat(), async (problem, day, nth) => {
      const anew = await made(problem)
      isKept(problem, anew)
      expect(unfilledIn(problem, anew.held)).toBeLessThanOrEqual(unfilledIn(problem, firstComers(problem)))

      const rest = restOf(problem, anew, day)
      const after = await made(rest)
      isKept(rest, after)
      // What it costs is not comparable, for what stands moves the targets; what was filled can be filled still.
      expect(unfilledIn(rest, after.held)).toBeLessThanOrEqual(unfilledIn(problem, anew.held))

      const sick = illIn(problem, anew, nth)
      const repaired = await made(sick)
      isKept(sick, repaired)
      seen.proved += Number(anew.proved && after.proved && repaired.proved)
      seen.unfilled += Number(unfilledIn(problem, anew.held) > 0)
      seen.repaired += Number(changesIn(anew.held, repaired.held) > 0)
    }),
    { numRuns: often({ proved: 1000, tested: 12 }) },
  )
  for (const number of Object.values(seen))
    expect(number).toBeGreaterThanOrEqual(often({ proved: 100, tested: 1 }))
})
