import { expect, it } from 'vitest'
import { Board } from '../../../server/rosters/engine/board.ts'
import { chanceFrom, oneOf } from '../../../server/rosters/engine/chance.ts'
import type { Held, Problem } from '../../../server/rosters/engine/problem.ts'
import { repair } from '../../../server/rosters/engine/repair.ts'
import { fill } from '../../../server/rosters/engine/start.ts'
import { anyRoster } from '../../setup/any-roster.ts'
import { ofVolunteers, plainPerson, plainProblem, plainShift } from '../../setup/plain-roster.ts'
import { often } from '../../setup/proof.ts'
import { smallRoster } from '../../setup/small-roster.ts'
import { brokenBy, gapsOf, unfilledIn } from './checker.ts'

const HOURS = 60
/** A thousand of them are tried now and then. */
const timeout = 3_600_000
const keyOf = ({ group, person }: Held) => `${group} ${person}`
const groupsOf = ({ shifts }: Problem) => shifts.flatMap(({ groups }) => groups)

/** A good roster, such as one was published: everything that can be filled without a thought. */
const published = (problem: Problem): readonly Held[] => {
  const board = new Board(problem)
  fill(board)
  return board.held()
}

/** Somebody who holds something falls ill for some days: theirs is to be filled, all else stands and what was empty stays so. */
const somebodyFallsIll = (problem: Problem, chance: () => number): Problem => {
  const held = published(problem)
  const ill = held[Math.floor(chance() * held.length)]?.person ?? 0
  const from = Math.floor(chance() * problem.days) * 24 * HOURS
  const during = { from, until: from + (12 + Math.floor(chance() * 5) * 24) * HOURS }
  const fallen = (one: Held) =>
    one.person === ill &&
    problem.shifts.some(
      ({ groups, during: shift }) =>
        shift.from < during.until && during.from < shift.until && groups.some(({ id }) => id === one.group),
    )
  const stays = held.filter(one => !fallen(one))
  return {
    ...problem,
    shifts: problem.shifts.map(shift => ({
      ...shift,
      groups: shift.groups.map(group => ({
        ...{ ...group, over: null },
        need: held.filter(one => one.group === group.id).length,
      })),
    })),
    people: problem.people.map(person =>
      person.id === ill ? { ...person, away: [...person.away, { during, kind: 'away' as const }] } : person,
    ),
    fixed: stays.filter(
      one => one.person === ill || problem.fixed.some(fixed => keyOf(fixed) === keyOf(one)),
    ),
    before: {
      held: stays.filter(
        one => one.person !== ill && !problem.fixed.some(fixed => keyOf(fixed) === keyOf(one)),
      ),
      stability: 1,
    },
  }
}

/** Who is short of their least minutes costs much, and breaks nothing. */
const hardBrokenBy = (problem: Problem, held: readonly Held[]) =>
  brokenBy(problem, held).filter(({ rule }) => rule !== 'leastMinutes')

/** What there was and is no more, by the eye. */
const changesOf = ({ before }: Problem, held: readonly Held[]) =>
  (before?.held ?? []).filter(one => !held.some(other => keyOf(other) === keyOf(one))).length

const repaired = async (problem: Problem) => {
  let passed = 0
  return repair(problem, { seconds: 20, passed: () => (passed += 0.01) })
}

it('a repaired park keeps every rule, all that is fixed, and whoever can stay; what it says of itself is so', {
  timeout,
}, async () => {
  const chance = chanceFrom(3)
  for (let round = 0; round < often({ proved: 1000, tested: 20 }); round++) {
    const size = { people: 4 + Math.floor(chance() * 4), weeks: 1 + Math.floor(chance() * 2) }
    const problem = somebodyFallsIll(anyRoster(size, round), chance)

    const { held, changes, lacking, proved } = await repaired(problem)

    expect(hardBrokenBy(problem, held)).toEqual([])
    expect(gapsOf(problem, held).every(({ lacking }) => lacking >= 0)).toBe(true)
    expect(problem.fixed.every(one => held.some(other => keyOf(other) === keyOf(one)))).toBe(true)
    expect({ changes, lacking, proved }).toEqual({
      changes: changesOf(problem, held),
      lacking: unfilledIn(problem, held),
      proved: true,
    })
  }
})

/** So few, of whom each has so little time, that often somebody has to make room. */
const tight = (chance: () => number): Problem => {
  const shifts = Array.from({ length: 4 + Math.floor(chance() * 2) }, (_, at) =>
    plainShift(
      at + 1,
      Math.floor(chance() * 4),
      oneOf(
        [
          [9, 12],
          [14, 17],
          [18, 21],
        ] as const,
        chance,
      ) ?? [9, 12],
    ),
  )
  const people = Array.from({ length: 3 }, (_, at) => {
    const limits = { ...ofVolunteers, mostAWeek: 1 + Math.floor(chance() * 3) }
    return plainPerson(at + 1, {
      limits,
      hours: shifts.filter(() => chance() < 0.6).map(({ during }) => during),
    })
  })
  return plainProblem(shifts, people, { days: 4 })
}

/** What somebody breaks with one shift alone, and no more with another beside it. */
const mended: ReadonlySet<string> = new Set(['leastInARow', 'leastDaysOffInARow'])

/** The fewest missing, and with these the fewest changes, of all rosters that the checker finds nothing wrong with. */
const fewestOfAll = (problem: Problem) => {
  const single = groupsOf(problem)
    .flatMap(({ id }) => problem.people.map(person => ({ group: id, person: person.id })))
    .filter(one => !problem.fixed.some(fixed => keyOf(fixed) === keyOf(one)))
    .filter(one => hardBrokenBy(problem, [...problem.fixed, one]).every(({ rule }) => mended.has(rule)))
  let best = { lacking: Number.POSITIVE_INFINITY, changes: Number.POSITIVE_INFINITY }
  for (let bits = 0; bits < 2 ** single.length; bits++) {
    const held = [...problem.fixed, ...single.filter((_, at) => bits & (1 << at))]
    if (gapsOf(problem, held).some(({ lacking }) => lacking < 0)) continue
    const found = { lacking: unfilledIn(problem, held), changes: changesOf(problem, held) }
    const better =
      found.lacking < best.lacking || (found.lacking === best.lacking && found.changes < best.changes)
    if (better && hardBrokenBy(problem, held).length === 0) best = found
  }
  return best
}

it('no roster at all has fewer missing, or as many missing and fewer changes', { timeout }, async () => {
  const chance = chanceFrom(5)
  let changed = 0
  for (let round = 0; round < often({ proved: 1000, tested: 60 }); round++) {
    const whole = chance() < 0.2 ? { ...smallRoster(2, 4, chance), before: null } : tight(chance)
    const problem = somebodyFallsIll(whole, chance)

    const { changes, lacking, proved } = await repaired(problem)

    expect({ lacking, changes, proved }).toEqual({ ...fewestOfAll(problem), proved: true })
    changed += changes
  }
  expect(changed).toBeGreaterThan(0)
})
