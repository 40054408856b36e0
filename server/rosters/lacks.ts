import type { DateTime } from 'luxon'
import type { Lack } from '../../views/rosters/roster.ts'
import type { RuleSaid } from '../../views/text/zh-CN/why.ts'
import type { Problem } from './engine/problem.ts'
import { stopsIn } from './engine/stops.ts'
import { together } from './engine/together.ts'
import { allowedBy, type Stopped, stoppedFrom } from './engine/why.ts'
import { gapsOf } from './gaps.ts'
import type { RosterProblem } from './read-problem.ts'

/** The rules that stop somebody on a day, with what each allows them. */
export const rulesSaid = (
  problem: Problem,
  { person, rules }: Stopped,
  day: number,
): { readonly rule: RuleSaid; readonly limit: number }[] => {
  const asked = problem.people.find(({ id }) => id === person)
  return rules.map(rule => ({ rule, limit: asked ? allowedBy(rule, problem, asked, day) : 0 }))
}

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
export const lacksOf = (
  { problem, held, groupOf, names, positions }: RosterProblem,
  now: DateTime,
): Lack[] => {
  const stops = stopsIn(problem, held)
  return gapsOf(positions, now).flatMap(gap => {
    const group = groupOf.get(gap.positionIds[0] ?? 0)
    const shift = problem.shifts.find(({ groups }) => groups.some(({ id }) => id === group))
    if (group === undefined || !shift) return []
    const each = stoppedFrom(problem, held, group, stops).map(one => ({
      ...{ name: names.get(one.person) ?? '', rules: rulesSaid(problem, one, shift.day) },
    }))
    return [
      {
        gap,
        free: each.filter(({ rules }) => rules.length === 0).map(({ name }) => name),
        stopped: inClauses(each.filter(({ rules }) => rules.length > 0)),
      },
    ]
  })
}
