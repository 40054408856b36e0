import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Candidate } from '../../views/rosters/candidate.ts'
import { companyCost } from './engine/company.ts'
import { indexOf } from './engine/known.ts'
import { loadsOf } from './engine/loads.ts'
import type { Held, Problem, Shift } from './engine/problem.ts'
import type { RuleName } from './engine/rules.ts'
import { stoppedFrom } from './engine/why.ts'
import { displeasure } from './engine/wishes.ts'
import { rulesSaid } from './lacks.ts'
import type { RosterProblem } from './read-problem.ts'

/** What no coordinator can let go: whoever is stopped by one of these cannot be there, or may not. */
const nevers: ReadonlySet<RuleName> = new Set([
  'qualification',
  'away',
  'court',
  'cannot',
  'taken',
  'overlap',
] as const)

/** Whether it is one of those. */
export const isNever = (rule: RuleName): boolean => nevers.has(rule)

const DAY = 1440

/** How many shifts somebody holds in the week of a day, here and elsewhere (R40). */
export const inWeekOf = (
  { problem, held }: Pick<RosterProblem, 'problem' | 'held'>,
  personId: number,
  day: number,
): number => {
  const monday = (one: number) => Math.floor((one + problem.firstWeekday - 1) / 7)
  const here = held
    .filter(({ person }) => person === personId)
    .flatMap(({ group }) => problem.shifts.filter(({ groups }) => groups.some(({ id }) => id === group)))
    .map(one => one.day)
  const elsewhere = (problem.people.find(({ id }) => id === personId)?.taken ?? [])
    .filter(({ shift }) => shift !== null)
    .map(({ during }) => Math.floor(during.from / DAY))
  return [...here, ...elsewhere].filter(one => monday(one) === monday(day)).length
}

/** Besides what it breaks, what it costs that somebody comes: their wish, who they would be with (R42, R43). */
const costsOf = (
  problem: Problem,
  held: readonly Held[],
  shift: Shift,
  personId: number,
): Candidate['costs'] => {
  const index = indexOf(problem)
  const known = index.people.get(personId)
  const there = held.flatMap(({ group, person }) =>
    shift.groups.some(({ id }) => id === group) && person !== personId ? [person] : [],
  )
  const [was, is] = [companyCost(index, shift, there), companyCost(index, shift, [...there, personId])]
  return [
    ...(known && displeasure(known, shift) > 0 ? (['avoided'] as const) : []),
    ...(is.newcomers > was.newcomers ? (['newcomers'] as const) : []),
    ...(is.pairs > was.pairs ? (['pair'] as const) : []),
  ]
}

/**
 * Everybody of the right qualification for a position, those first whom no rule stops, with what stops the others; and what each would
 * carry then, beside what their share would be (R41).
 */
export const candidatesFor = (read: RosterProblem, { positionId, personId }: PositionShown): Candidate[] => {
  const { groupOf, names } = read
  const group = groupOf.get(positionId)
  const shift = read.problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))
  if (group === undefined || !shift) return []
  // Whoever holds it now is judged as the others are: as if the position stood empty.
  const held = without(read.held, group, personId)
  const problem = { ...read.problem, fixed: without(read.problem.fixed, group, personId) }
  const loads = loadsOf(problem, held)
  return stoppedFrom(problem, held, group)
    .map(one => {
      const { load = 0, history = 0, target = 0 } = loads.get(one.person) ?? {}
      return {
        ...{ personId: one.person, name: names.get(one.person) ?? '' },
        inWeek: inWeekOf(read, one.person, shift.day),
        rules: rulesSaid(problem, one, shift.day),
        never: one.rules.some(isNever),
        load: { now: history + load, after: history + load + shift.weight, target },
        costs: costsOf(problem, held, shift, one.person),
      }
    })
    .toSorted((one, other) => one.rules.length - other.rules.length || one.inWeek - other.inWeek)
}

/** The same without one of them. */
export const without = (held: readonly Held[], group: number, person: number | null): readonly Held[] => {
  const at = held.findIndex(one => one.group === group && one.person === person)
  return at < 0 ? held : held.toSpliced(at, 1)
}

/** A roster as it would be without whoever holds a position now; as it is when nobody does. */
export const vacated = (read: RosterProblem, positionId: number | null): RosterProblem => {
  const position = read.positions.find(one => one.positionId === positionId)
  const group = read.groupOf.get(positionId ?? 0)
  if (!position || group === undefined) return read
  const rest = (held: readonly Held[]) => without(held, group, position.personId)
  const problem = { ...read.problem, fixed: rest(read.problem.fixed) }
  return { ...read, problem, held: rest(read.held) }
}
