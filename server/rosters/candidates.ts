import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Candidate } from '../../views/rosters/candidate.ts'
import type { Held } from './engine/problem.ts'
import type { RuleName } from './engine/rules.ts'
import { stopsIn } from './engine/stops.ts'
import { rulesSaid } from './lacks.ts'
import type { RosterProblem } from './read-problem.ts'

/** What no coordinator can let go: whoever is stopped by one of these cannot be there, or may not. */
const never: ReadonlySet<RuleName> = new Set([
  'qualification',
  'away',
  'court',
  'cannot',
  'taken',
  'overlap',
] as const)

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

/** Everybody of the right qualification for a position, those first whom no rule stops, with what stops the others. */
export const candidatesFor = (read: RosterProblem, { positionId, personId }: PositionShown): Candidate[] => {
  const { problem, groupOf, names } = read
  const group = groupOf.get(positionId)
  const shift = problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))
  if (group === undefined || !shift) return []
  // Whoever holds it now is judged as the others are: as if the position stood empty.
  const others = without(read.held, group, personId)
  const asked = shift.groups.find(({ id }) => id === group)?.qualifications ?? []
  const stops = stopsIn({ ...problem, fixed: without(problem.fixed, group, personId) }, others)
  return problem.people
    .filter(
      ({ qualifications }) => asked.length === 0 || qualifications.some(({ code }) => asked.includes(code)),
    )
    .map(({ id, limits }) => {
      const stopping = stops(group, id)
      return {
        ...{ personId: id, name: names.get(id) ?? '', inWeek: inWeekOf(read, id, shift.day) },
        rules: rulesSaid(stopping, limits),
        never: stopping.some(rule => never.has(rule)),
      }
    })
    .toSorted((one, other) => one.rules.length - other.rules.length || one.inWeek - other.inWeek)
}

/** The same without one of them. */
export const without = (held: readonly Held[], group: number, person: number | null): readonly Held[] => {
  const at = held.findIndex(one => one.group === group && one.person === person)
  return at < 0 ? held : held.toSpliced(at, 1)
}
