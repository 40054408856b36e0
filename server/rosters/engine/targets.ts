import { mostInWeek, mostOnDay } from './eased.ts'
import { type Index, indexOf, type Known, type Place } from './known.ts'
import { openTo } from './open.ts'
import type { Problem } from './problem.ts'
import { weekOf } from './schedule.ts'
import { together } from './together.ts'

/** What somebody carries with what stands, and what they could carry at most. */
export interface Reach {
  readonly low: number
  readonly high: number
}

const dearest = (places: readonly Place[], most: number): readonly number[] =>
  places
    .map(({ shift }) => shift.weight)
    .sort((one, other) => other - one)
    .slice(0, most)

/** At most: by the shifts of each day and week alone. What keeps them from more is not looked at. */
const mostOf = ({ problem }: Index, { person }: Known, open: readonly Place[]): number => {
  const aDay = (day: number) => {
    const { mostADay, halvesADay } = mostOnDay(person, day)
    return Math.min(mostADay ?? Number.POSITIVE_INFINITY, halvesADay ? 2 : Number.POSITIVE_INFINITY)
  }
  let sum = 0
  for (const [week, places] of together(open, ({ shift }) => weekOf(problem, shift.day))) {
    const days = together(places, ({ shift }) => shift.day)
    const each = [...days].flatMap(([day, places]) => dearest(places, aDay(day)))
    each.sort((one, other) => other - one)
    for (const weight of each.slice(0, mostInWeek(person, week) ?? each.length)) sum += weight
  }
  return sum
}

/** The weight of what stands within the period, here and elsewhere. */
const standing = ({ problem }: Index, { stands }: Known): number => {
  let sum = 0
  for (const { day, weight } of stands.all()) if (day >= 0 && day < problem.days) sum += weight
  return sum
}

const reachOf = (index: Index, known: Known): Reach => {
  const low = known.person.history + standing(index, known)
  return { low, high: low + mostOf(index, known, openTo(index, known)) }
}

/** A share of nothing would make any weight infinitely much. */
export const shareOf = ({ person }: Known): number => Math.max(person.share, 0.1)

const clamp = (value: number, { low, high }: Reach) => Math.min(Math.max(value, low), high)

const demandOf = ({ problem }: Index): number => {
  const fixed = together(problem.fixed, ({ group }) => group)
  return problem.shifts
    .flatMap(({ weight, groups }) =>
      groups.map(({ id, need }) => weight * Math.max(0, need - (fixed.get(id)?.length ?? 0))),
    )
    .reduce((sum, weight) => sum + weight, 0)
}

/** By how much each share would rise, were all poured out: water finds one level, but for those whom it does not reach or fills. */
const levelFor = (all: readonly (readonly [Known, Reach])[], water: number): number => {
  let [from, until] = [0, Math.max(1, ...all.map(([known, { high }]) => high / shareOf(known)))]
  for (let halving = 0; halving < 60; halving++) {
    const level = (from + until) / 2
    const held = all.reduce((sum, [known, reach]) => sum + clamp(level * shareOf(known), reach), 0)
    if (held < water) from = level
    else until = level
  }
  return until
}

const made = new WeakMap<Index, ReadonlyMap<number, Reach & { readonly target: number }>>()

/** R41: what each person should carry, by their share and within their reach, the twelve weeks before and this period together. */
export const targetsOf = (problem: Problem): ReadonlyMap<number, Reach & { readonly target: number }> => {
  const index = indexOf(problem)
  const there = made.get(index)
  if (there) return there
  const reaches = [...index.people.values()].map(known => [known, reachOf(index, known)] as const)
  const moving = reaches.filter(([, { low, high }]) => high > low)
  const water = moving.reduce((sum, [, { low }]) => sum + low, demandOf(index))
  const level = levelFor(moving, water)
  const targets = new Map(
    reaches.map(([known, reach]) => [
      known.person.id,
      { ...reach, target: clamp(level * shareOf(known), reach) },
    ]),
  )
  made.set(index, targets)
  return targets
}
