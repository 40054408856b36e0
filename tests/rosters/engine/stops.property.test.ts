import fc from 'fast-check'
import { expect, it } from 'vitest'
import { stopsOf } from '../../../server/rosters/engine/stops.ts'
import { often } from '../../setup/proof.ts'
import { anyProblem } from './any-problem.ts'
import { brokenMore, firstComers } from './first-comers.ts'

it('whom a rule stops would break it by a checker of its own, and nobody else would', () => {
  const seen = new Set<string>()
  fc.assert(
    fc.property(anyProblem, problem => {
      const held = firstComers(problem)
      for (const { id: group } of problem.shifts.flatMap(({ groups }) => groups)) {
        for (const { id: person } of problem.people) {
          if (held.some(one => one.group === group && one.person === person)) continue
          const stopping = stopsOf(problem, held, group, person)
          expect([...stopping].sort()).toEqual(brokenMore(problem, held, { group, person }))
          for (const rule of stopping) seen.add(rule)
        }
      }
    }),
    { numRuns: often({ proved: 1000, tested: 40 }) },
  )
  // All but the least minutes, which stop nobody: a generator gone dull is a failure as well.
  expect(seen.size).toBeGreaterThanOrEqual(often({ proved: 17, tested: 12 }))
})
