import type { Known } from './known.ts'
import type { Shift, Wish } from './problem.ts'
import { meet } from './schedule.ts'

/** Whether a wish speaks of a shift. */
export const meets = ({ during, duty, kind }: Wish, shift: Shift): boolean =>
  meet(during, shift.during) &&
  (duty === null || duty === shift.duty) &&
  (kind === null || kind === shift.kind)

/** What a shift pleases or displeases somebody, by itself. */
export const displeasure = ({ person }: Known, shift: Shift): number =>
  person.wishes.reduce(
    (sum, wish) => (wish.asks === 'no_shift' && meets(wish, shift) ? sum + wish.cost : sum),
    0,
  )

/** What is asked for and may be missed; a request that costs nothing is none. */
export const requestsOf = ({ person }: Known): readonly Wish[] =>
  person.wishes.filter(({ asks, cost }) => asks === 'shift' && cost > 0)
