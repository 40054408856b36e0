import type { RulesAsked } from '../../sql/rosters/organisation-rules.ts'
import type { Fault } from '../../views/text/text.ts'
import { cannotFollowBy, dayParts, MOST_A_WEEK } from './limits.ts'

/** Whether days can follow each other so many times, each with a part of the day that may follow the one before. */
const canFollow = (rules: RulesAsked, days: number): boolean => {
  const not = cannotFollowBy(rules)
  let last: readonly string[] = dayParts
  for (let day = 1; day < days; day++)
    last = dayParts.filter(next => last.some(part => !not[part]?.includes(next)))
  return last.length > 0
}

/** Rules of one organisation that no roster could keep together: the one to think again about, and why. */
export const contradictionsIn = (rules: RulesAsked): readonly (readonly [rule: string, Fault])[] => {
  const { least_minutes = 0, most_minutes = Number.POSITIVE_INFINITY } = rules
  const { least_in_a_row: least = 1, most_in_a_row: most = Number.POSITIVE_INFINITY } = rules
  const { most_a_week: week = MOST_A_WEEK, most_weekends: weekends = Number.POSITIVE_INFINITY } = rules
  const found: [string, Fault][] = []
  if (most_minutes < least_minutes) found.push(['most_minutes', 'most_below_least'])
  if (most < least) found.push(['most_in_a_row', 'most_below_least'])
  // A run lies in two weeks at the most, half of it in each.
  else if (least > 2 * week) found.push(['least_in_a_row', 'longer_than_two_weeks_allow'])
  // Of six days that follow each other one is a Saturday or a Sunday.
  else if (weekends === 0 && least > 5) found.push(['least_in_a_row', 'no_weekend_left'])
  else if (!canFollow(rules, least)) found.push(['least_in_a_row', 'nothing_may_follow'])
  return found
}
