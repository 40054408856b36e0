import type { LimitOf } from '../../sql/rosters/askable-wishes.ts'
import type { RulesAsked } from '../../sql/rosters/organisation-rules.ts'
import type { Limits } from './engine/limits.ts'
import type { Problem } from './engine/problem.ts'

/** R40: so many shifts a week, where nothing else is said. */
export const MOST_A_WEEK = 3
/** R40: between an evening's end and a morning's start. */
const REST_MINUTES = 11 * 60

/** Parts of the day of which an organisation says which may not follow which, in their order. */
export const dayParts = ['morning', 'afternoon', 'evening'] as const
export type DayPart = (typeof dayParts)[number]

/** In which part of its day a shift begins. @param minute since whichever midnight. */
export const dayPartOf = (minute: number): DayPart => {
  const hour = (((minute % 1440) + 1440) % 1440) / 60
  if (hour < 12) return 'morning'
  return hour < 18 ? 'afternoon' : 'evening'
}

/** How the rule is called that after one part of the day another is not had on the next day. */
export const notAfter = (part: DayPart, next: DayPart): string => `no_${next}_after_${part}`

/** Which part of a day may not follow which on the day before. */
export const cannotFollowBy = (rules: RulesAsked): Problem['cannotFollow'] =>
  Object.fromEntries(
    dayParts
      .map(part => [part, dayParts.filter(next => notAfter(part, next) in rules)] as const)
      .filter(([, after]) => after.length > 0),
  )

/** What is asked of somebody: R40, as they and their coordinators set it, and what their organisation asks beside it. */
export const limitsFor = (own: Omit<LimitOf, 'personId'> | undefined, rules: RulesAsked): Limits => {
  const asked = (rule: string) => rules[rule] ?? null
  return {
    mostAWeek: own?.mostAWeek ?? asked('most_a_week') ?? MOST_A_WEEK,
    mostADay: own?.mostADay ?? null,
    halvesADay: true,
    restMinutes: REST_MINUTES,
    leastMinutes: asked('least_minutes'),
    mostMinutes: asked('most_minutes'),
    leastInARow: asked('least_in_a_row'),
    mostInARow: asked('most_in_a_row'),
    leastDaysOffInARow: asked('least_days_off_in_a_row'),
    mostWeekends: asked('most_weekends'),
    mostOfKind: {},
  }
}
