import type { DateTime } from 'luxon'
import type { Lack } from '../../views/rosters/roster.ts'
import type { RuleSaid } from '../../views/text/zh-CN/why.ts'
import type { Limits } from './engine/problem.ts'
import type { RuleName } from './engine/rules.ts'
import { stopsIn } from './engine/stops.ts'
import { together } from './engine/together.ts'
import { gapsOf } from './gaps.ts'
import type { RosterProblem } from './read-problem.ts'

/** What a rule allows somebody, for the sentence that names it; 0 for a rule without a number. */
const allowedBy = (rule: RuleName, limits: Limits): number => {
  const { mostADay, mostAWeek, restMinutes } = limits
  const numbers: Partial<Record<RuleName, number | null>> = {
    day: mostADay,
    week: mostAWeek,
    rest: restMinutes,
  }
  const own = rule in limits ? limits[rule as keyof Limits] : null
  return numbers[rule] ?? (typeof own === 'number' ? own : 0)
}

/** Rules with what each allows somebody. */
export const rulesSaid = (
  rules: readonly RuleName[],
  limits: Limits,
): { readonly rule: RuleSaid; readonly limit: number }[] =>
  rules.map(rule => ({ rule, limit: allowedBy(rule, limits) }))

/** Those whom one rule alone stops are told of together; whoever is stopped by several, of themselves. */
const inClauses = (
  stopped: readonly { readonly name: string; readonly rules: ReturnType<typeof rulesSaid> }[],
): Lack['stopped'] =>
  [
    ...together(stopped, ({ name, rules: [first, ...more] }) =>
      first && more.length === 0 ? `${first.rule} ${first.limit}` : name,
    ).values(),
  ].map(alike => ({ names: alike.map(({ name }) => name), rules: alike[0]?.rules ?? [] }))

/**
 * Why positions stand empty (R44): for each, whoever could come, and what stops everybody else of the right qualification, those first
 * whom least stops.
 */
export const lacksOf = (read: RosterProblem, now: DateTime): Lack[] => {
  const { problem, held, groupOf, names } = read
  const stops = stopsIn(problem, held)
  return gapsOf(read.positions, now).flatMap(gap => {
    const group = groupOf.get(gap.positionIds[0] ?? 0)
    if (group === undefined) return []
    const there = new Set(held.filter(one => one.group === group).map(({ person }) => person))
    const each = problem.people
      .filter(({ id }) => !there.has(id))
      .map(({ id, limits }) => ({ name: names.get(id) ?? '', limits, rules: stops(group, id) }))
      .filter(({ rules }) => !rules.includes('qualification'))
      .toSorted((one, other) => one.rules.length - other.rules.length)
    return [
      {
        gap,
        free: each.filter(({ rules }) => rules.length === 0).map(({ name }) => name),
        stopped: inClauses(
          each
            .filter(({ rules }) => rules.length > 0)
            .map(({ name, limits, rules }) => ({ name, rules: rulesSaid(rules, limits) })),
        ),
      },
    ]
  })
}
