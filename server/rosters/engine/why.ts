import { mostInWeek, mostOnDay } from './eased.ts'
import { cannotBeFilled, easingOf } from './easing.ts'
import type { Ease, Held, Person, Problem } from './problem.ts'
import type { RuleName } from './rules.ts'
import { weekOf } from './schedule.ts'
import { type Stops, stopsIn } from './stops.ts'
import { together } from './together.ts'

/** Somebody of the right qualification, and every hard rule that stops them; none: they could come. */
export interface Stopped {
  readonly person: number
  readonly rules: readonly RuleName[]
}

/** Somebody more in a group, somebody less in it, or one for another. */
export interface Change {
  readonly group: number
  readonly from: number | null
  readonly to: number | null
}

/** What would fill a position that stands empty (R44). */
export interface Way {
  /** Whether others changing places would fill it, and no other position be given up: 'none' only where that is proved. */
  readonly reshuffle: 'could' | 'none' | 'unknown'
  /** The smallest easing that fills it; null: none is known. Empty where none is needed. */
  readonly easing: readonly Ease[] | null
  /** What would change then, this position with it. */
  readonly changes: readonly Change[]
}

/** What a rule allows somebody on a day, for the sentence that names it; 0 for a rule without a number. */
export const allowedBy = (rule: RuleName, problem: Problem, person: Person, day: number): number => {
  const { limits } = person
  const numbers: Partial<Record<RuleName, number | null>> = {
    day: mostOnDay(person, day).mostADay,
    week: mostInWeek(person, weekOf(problem, day)),
    rest: limits.restMinutes,
    leastMinutes: limits.leastMinutes,
    mostMinutes: limits.mostMinutes,
    leastInARow: limits.leastInARow,
    mostInARow: limits.mostInARow,
    leastDaysOffInARow: limits.leastDaysOffInARow,
    mostWeekends: limits.mostWeekends,
  }
  return numbers[rule] ?? 0
}

/** Every rule on everybody of the right qualification who is not in a group yet, those first who are stopped by least (R44). */
export const stoppedFrom = (
  problem: Problem,
  held: readonly Held[],
  groupId: number,
  stops: Stops = stopsIn(problem, held),
): readonly Stopped[] => {
  const group = problem.shifts.flatMap(({ groups }) => groups).find(({ id }) => id === groupId)
  if (group === undefined) return []
  const there = new Set(held.filter(one => one.group === groupId).map(({ person }) => person))
  const isAsked = ({ qualifications }: Person) =>
    group.qualifications.length === 0 ||
    qualifications.some(({ code }) => group.qualifications.includes(code))
  return problem.people
    .filter(person => !there.has(person.id) && isAsked(person))
    .map(({ id }) => ({ person: id, rules: stops(groupId, id) }))
    .toSorted((one, other) => one.rules.length - other.rules.length)
}

/** Who comes, goes or follows whom in each group. */
const changesBetween = (before: readonly Held[], after: readonly Held[]): readonly Change[] => {
  const key = ({ group, person }: Held) => `${group} ${person}`
  const [had, has] = [new Set(before.map(key)), new Set(after.map(key))]
  const byGroup = (some: readonly Held[]) => together(some, ({ group }) => group)
  const comes = byGroup(after.filter(one => !had.has(key(one))))
  const goes = byGroup(before.filter(one => !has.has(key(one))))
  return [...new Set([...comes.keys(), ...goes.keys()])].flatMap(group => {
    const [to, from] = [comes.get(group) ?? [], goes.get(group) ?? []]
    return Array.from({ length: Math.max(to.length, from.length) }, (_, at) => ({
      ...{ group, from: from[at]?.person ?? null, to: to[at]?.person ?? null },
    }))
  })
}

/**
 * For a group that lacks somebody: whether others changing places fills it, and what else would. A week is worked out for it, so it is
 * asked on a thread for which nobody waits.
 */
export const wayOf = async (problem: Problem, held: readonly Held[], groupId: number): Promise<Way> => {
  const filled = await easingOf(problem, held, groupId)
  const changes = filled ? changesBetween(held, filled.held) : []
  if (filled?.eases.length === 0) return { reshuffle: 'could', easing: [], changes }
  const isProved = await cannotBeFilled(problem, held, groupId)
  return { reshuffle: isProved ? 'none' : 'unknown', easing: filled?.eases ?? null, changes }
}
