import { isPriced, type Priced } from './elastic.ts'
import { type Index, indexOf } from './known.ts'
import type { Held, Person, Problem } from './problem.ts'
import { rules } from './rules.ts'
import { weekOf } from './schedule.ts'
import { together } from './together.ts'

/** One week with a position to be filled, and all that is not of that week as it stands. */
export interface WeekInQuestion {
  /** Of the problem in which only this week is open. */
  readonly index: Index
  /** How many each group has to have besides what stands there. */
  readonly wanted: ReadonlyMap<number, number>
  readonly stands: readonly Held[]
  readonly places: readonly Priced[]
  /** Whether somebody is in a group now. */
  has(group: number, person: number): boolean
}

const key = (group: number, person: number) => `${group} ${person}`

/**
 * What is given less than it must have is nobody's fault here; and with other weeks forgotten, runs and days off that are too short may
 * well be long enough.
 */
const asksOnly = (person: Person, others: 'stay' | 'gone'): Person => {
  const { leastInARow, leastDaysOffInARow } = person.limits
  const least =
    others === 'gone' ? { leastInARow: null, leastDaysOffInARow: null } : { leastInARow, leastDaysOffInARow }
  return { ...person, limits: { ...person.limits, leastMinutes: null, ...least } }
}

/** Whoever could be where: what stops them whatever else they hold has to have a price. */
const placesOf = (index: Index, groups: Iterable<number>): Priced[] => {
  const staying = rules.filter(({ by }) => by !== 'exact')
  const found: Priced[] = []
  for (const group of groups) {
    const place = index.places.get(group)
    if (place === undefined) continue
    for (const known of index.people.values()) {
      if (known.fixed.includes(place)) continue
      const stopping = staying.filter(rule => rule.stops({ index, known, place, schedule: known.stands }))
      const lets = stopping.map(({ name }) => name)
      if (lets.every(isPriced)) found.push({ place, known, lets })
    }
  }
  return found
}

/**
 * The week of a group that lacks somebody, as a question to be worked out: every group as full as it is and this one by one fuller.
 * Shifts of other weeks stay; with others gone they are forgotten, and what has no answer even then has none at all.
 */
export const weekInQuestion = (
  problem: Problem,
  held: readonly Held[],
  { groupId, others }: { readonly groupId: number; readonly others: 'stay' | 'gone' },
): WeekInQuestion | null => {
  const at = problem.shifts.find(({ groups }) => groups.some(({ id }) => id === groupId))
  if (at === undefined) return null
  const week = weekOf(problem, at.day)
  const inWeek = new Set(
    problem.shifts
      .filter(({ day }) => weekOf(problem, day) === week)
      .flatMap(({ groups }) => groups.map(({ id }) => id)),
  )
  const fixed = new Set(problem.fixed.map(({ group, person }) => key(group, person)))
  const isFixed = ({ group, person }: Held) => fixed.has(key(group, person))
  const stands = held.filter(one => isFixed(one) || (others === 'stay' && !inWeek.has(one.group)))
  const open = together(
    held.filter(one => inWeek.has(one.group) && !isFixed(one)),
    ({ group }) => group,
  )
  const wanted = new Map<number, number>()
  for (const id of inWeek) {
    const number = (open.get(id)?.length ?? 0) + Number(id === groupId)
    if (number > 0) wanted.set(id, number)
  }
  const people = problem.people.map(person => asksOnly(person, others))
  const index = indexOf({ ...problem, people, fixed: stands })
  const now = new Set(held.map(({ group, person }) => key(group, person)))
  return {
    ...{ index, wanted, stands },
    places: placesOf(index, wanted.keys()),
    has: (group, person) => now.has(key(group, person)),
  }
}
