import { expect, it } from 'vitest'
import { chanceFrom } from '../../../server/rosters/engine/chance.ts'
import { costOf } from '../../../server/rosters/engine/cost.ts'
import { modelOf } from '../../../server/rosters/engine/model.ts'
import type { Held, Problem } from '../../../server/rosters/engine/problem.ts'
import { solve } from '../../../server/rosters/engine/solve.ts'
import { loadSolver, run } from '../../../server/rosters/engine/solver.ts'
import { stopsIn } from '../../../server/rosters/engine/stops.ts'
import { often } from '../../setup/proof.ts'
import { smallRoster, someHeld } from '../../setup/small-roster.ts'

const highs = await loadSolver()

const keyOf = ({ group, person }: Held) => `${group} ${person}`

/** By the predicates: no rule stops anybody from what they hold and what is not fixed. */
const isGood = (problem: Problem, held: readonly Held[]): boolean => {
  const stops = stopsIn(problem, held)
  const fixed = new Set(problem.fixed.map(keyOf))
  return held.every(one => fixed.has(keyOf(one)) || stops(one.group, one.person).length === 0)
}

/** By the rows: what the model says such a roster costs; null when its rows do not allow it. */
const costByRows = (problem: Problem, held: readonly Held[]): number | null => {
  const { sheet, choices } = modelOf(problem)
  const wanted = new Set(held.map(keyOf))
  for (const { group, person } of problem.fixed) wanted.delete(keyOf({ group, person }))
  for (const { column, place, known } of choices) {
    const value = wanted.delete(keyOf({ group: place.group.id, person: known.person.id })) ? 1 : 0
    sheet.lower[column] = value
    sheet.upper[column] = value
  }
  if (wanted.size > 0) return null
  const { values, bound } = run(highs, sheet, { seconds: 5, start: null })
  return values && bound
}

it('a roster is good by the rules exactly when the rows allow it, and then costs what the rows say', () => {
  const chance = chanceFrom(7)
  let good = 0
  for (let round = 0; round < often({ proved: 5000, tested: 300 }); round++) {
    const problem = smallRoster(2, 6, chance)
    const held = someHeld(problem, 0.05 + chance() * 0.35, chance)
    const cost = costByRows(problem, held)
    expect(cost !== null).toBe(isGood(problem, held))
    if (cost === null) continue
    expect(cost).toBeCloseTo(costOf(problem, held), 4)
    good++
  }
  expect(good).toBeGreaterThan(50)
})

/** All rosters there are, by turning every place of everybody on and off. */
const cheapest = (problem: Problem): number => {
  const all = problem.shifts
    .flatMap(({ groups }) => groups)
    .flatMap(group => problem.people.map(({ id }) => ({ group, person: id })))
    .filter(
      ({ group, person }) => !problem.fixed.some(one => one.group === group.id && one.person === person),
    )
  let least = Number.POSITIVE_INFINITY
  for (let bits = 0; bits < 2 ** all.length; bits++) {
    const some = all
      .filter((_, at) => bits & (1 << at))
      .map(({ group, person }) => ({ group: group.id, person }))
    const held = [...problem.fixed, ...some]
    const crowded = all.some(
      ({ group: { id, need, over } }) =>
        over === null &&
        some.some(({ group }) => group === id) &&
        held.filter(({ group }) => group === id).length > need,
    )
    if (!crowded && isGood(problem, held)) least = Math.min(least, costOf(problem, held))
  }
  return least
}

it('what is proved to be the best roster is the cheapest of all there are', async () => {
  const chance = chanceFrom(11)
  for (let round = 0; round < often({ proved: 300, tested: 8 }); round++) {
    const problem = smallRoster(2, 4, chance)
    let passed = 0
    const { held, cost, proved } = await solve(problem, {
      seconds: 5,
      // As far as it needs to look for the time, it passes.
      passed: () => (passed += 0.01),
      stopped: () => false,
      onBetter: () => {},
    })
    expect({ proved, good: isGood(problem, held) }).toEqual({ proved: true, good: true })
    expect(cost).toBeCloseTo(cheapest(problem), 4)
  }
})
