import { companyCost } from './company.ts'
import { type Index, indexOf, type Known, type Place, placesByPerson, schedulesOf } from './known.ts'
import { loadsOf, unevenness } from './loads.ts'
import { A_MINUTE_TOO_FEW, minutesHeld } from './measures.ts'
import type { Group, Held, Problem } from './problem.ts'
import { targetsOf } from './targets.ts'
import { together } from './together.ts'
import { displeasure, meets, requestsOf } from './wishes.ts'

/** What a roster costs, by what it costs it for. */
export interface Costs {
  readonly cover: number
  readonly fairness: number
  readonly wishes: number
  readonly newcomers: number
  readonly pairs: number
  /** Of what stood and was changed (R46). */
  readonly changes: number
  /** Of minutes that somebody must have and does not get. */
  readonly minutes: number
}

/** What so many in a group cost: each too few, and each too many. */
export const coverCost = ({ need, under, over }: Group, count: number): number =>
  count < need ? (need - count) * under : (count - need) * (over ?? 0)

/** What somebody's shifts please and displease them, and the requests that none of them meets. */
const wishesCost = (known: Known, held: readonly Place[]): number =>
  held.reduce((sum, { shift }) => sum + displeasure(known, shift), 0) +
  requestsOf(known)
    .filter(wish => !held.some(({ shift }) => meets(wish, shift)))
    .reduce((sum, { cost }) => sum + cost, 0)

/** What it costs that somebody carries what they carry. */
export const fairnessCost = (problem: Problem, known: Known, carried: number): number => {
  const reach = targetsOf(problem).get(known.person.id)
  return reach && problem.fair ? unevenness(known, reach, carried - reach.low) : 0
}

/** What it costs that somebody has so few minutes. */
export const minutesCost = ({ person: { limits } }: Known, minutes: number): number =>
  Math.max(0, (limits.leastMinutes ?? 0) - minutes) * A_MINUTE_TOO_FEW

const changesCost = ({ before }: Problem, held: readonly Held[]): number => {
  if (!before) return 0
  const stands = new Set(held.map(({ group, person }) => `${group} ${person}`))
  return (
    before.held.filter(({ group, person }) => !stands.has(`${group} ${person}`)).length * before.stability
  )
}

const ofShifts = (index: Index, held: readonly Held[]) => {
  const holders = together(held, ({ group }) => group)
  const sums = { cover: 0, newcomers: 0, pairs: 0 }
  for (const shift of index.problem.shifts) {
    const there = shift.groups.map(group => [group, holders.get(group.id) ?? []] as const)
    for (const [group, ones] of there) sums.cover += coverCost(group, ones.length)
    const company = companyCost(
      index,
      shift,
      there.flatMap(([, ones]) => ones.map(({ person }) => person)),
    )
    sums.newcomers += company.newcomers
    sums.pairs += company.pairs
  }
  return sums
}

/** What a roster costs; `held` is all of it, with what was fixed. */
export const costsOf = (problem: Problem, held: readonly Held[]): Costs => {
  const index = indexOf(problem)
  const loads = loadsOf(problem, held)
  const schedules = schedulesOf(index, held)
  const theirs = placesByPerson(index.places, held)
  const ofPeople = { fairness: 0, wishes: 0, minutes: 0 }
  for (const [id, known] of index.people) {
    const { history = 0, load = 0 } = loads.get(id) ?? {}
    const schedule = schedules.get(id)
    ofPeople.fairness += fairnessCost(problem, known, history + load)
    ofPeople.wishes += wishesCost(known, theirs.get(id) ?? [])
    if (schedule) ofPeople.minutes += minutesCost(known, minutesHeld(index, schedule))
  }
  return { ...ofShifts(index, held), ...ofPeople, changes: changesCost(problem, held) }
}

/** All of it together: what the engine makes as little as it can. */
export const costOf = (problem: Problem, held: readonly Held[]): number =>
  Object.values(costsOf(problem, held)).reduce((sum, cost) => sum + cost, 0)
