import type { Ease } from './eases.ts'
import { cannotBeFilled, easingOf } from './easing.ts'
import type { Held, Limits, Problem } from './problem.ts'
import type { RuleName } from './rules.ts'
import { stopsIn } from './stops.ts'

/** Somebody of the right qualification, and every hard rule that stops them; none: they could come. */
export interface Stopped {
  readonly person: number
  readonly rules: readonly RuleName[]
}

/** A group that has fewer than it needs, with those who are stopped by least first. */
export interface Listed {
  readonly group: number
  readonly lacking: number
  readonly people: readonly Stopped[]
}

/** Why somebody is missing (R44). */
export interface Why extends Listed {
  /** Whether others changing places would fill it, and no other position be given up: 'none' only where that is proved. */
  readonly reshuffle: 'could' | 'none' | 'unknown'
  /** The smallest easing that fills it; null: none is known. Empty where none is needed. */
  readonly easing: readonly Ease[] | null
}

/** What a rule allows somebody, for the sentence that names it; 0 for a rule without a number. */
export const allowedBy = (rule: RuleName, limits: Limits): number => {
  const numbers: Partial<Record<RuleName, number | null>> = {
    day: limits.mostADay,
    week: limits.mostAWeek,
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

/** Every rule on every person of the right qualification, for each group that lacks somebody. */
export const stoppedIn = (problem: Problem, held: readonly Held[]): Listed[] => {
  const stops = stopsIn(problem, held)
  return problem.shifts.flatMap(({ groups }) =>
    groups.flatMap(({ id, need, qualifications }) => {
      const there = held.filter(({ group }) => group === id)
      if (there.length >= need) return []
      const people = problem.people
        .filter(
          person =>
            !there.some(one => one.person === person.id) &&
            (qualifications.length === 0 ||
              person.qualifications.some(({ code }) => qualifications.includes(code))),
        )
        .map(person => ({ person: person.id, rules: stops(id, person.id) }))
        .toSorted((one, other) => one.rules.length - other.rules.length)
      return [{ group: id, lacking: need - there.length, people }]
    }),
  )
}

/** For one group of a roster: whether others changing places fills it, and what else would. */
export const reshuffleOf = async (
  problem: Problem,
  held: readonly Held[],
  groupId: number,
): Promise<Pick<Why, 'reshuffle' | 'easing'>> => {
  const filled = await easingOf(problem, held, groupId)
  if (filled?.eases.length === 0) return { reshuffle: 'could', easing: [] }
  const isProved = await cannotBeFilled(problem, held, groupId)
  return { reshuffle: isProved ? 'none' : 'unknown', easing: filled?.eases ?? null }
}

/** Why each position that nobody holds stands empty: on a thread where nobody waits, for it is worked out a week at a time. */
export const whyUnfilled = async (problem: Problem, held: readonly Held[]): Promise<Why[]> => {
  const whys: Why[] = []
  for (const listed of stoppedIn(problem, held))
    whys.push({ ...listed, ...(await reshuffleOf(problem, held, listed.group)) })
  return whys
}
