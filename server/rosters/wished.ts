import type { WishOf } from '../../sql/rosters/askable-wishes.ts'
import type { Person, Shift, Wish } from './engine/problem.ts'

/** What it costs to have a shift where one would rather not, and to have none where one would like one (R42). */
const AVOIDED = 4
const PREFERRED = 2
const MINUTES_A_DAY = 1440

interface Days {
  readonly days: number
  readonly firstWeekday: number
  /** 'YYYY-MM-DD' of each day of the period. */
  readonly dates: readonly string[]
}

const meets = (one: { from: number; until: number }, other: { from: number; until: number }) =>
  one.from < other.until && other.from < one.until

/** The spans that a wish is for, one for each day of the period that it names. */
const spansOf = ({ weekday, day, from, until }: WishOf, { days, firstWeekday, dates }: Days) =>
  Array.from({ length: days }, (_, index) => index)
    .filter(index => (day === null ? ((firstWeekday - 1 + index) % 7) + 1 === weekday : dates[index] === day))
    .map(index => ({ from: index * MINUTES_A_DAY + from, until: index * MINUTES_A_DAY + until }))

/**
 * Wishes as an engine weighs them: what is preferred or avoided is a wish, what cannot be is obeyed. A wish for hours in which no shift
 * stands is none: nothing could grant it.
 */
export const wished = (
  wishes: readonly WishOf[],
  days: Days,
  shifts: readonly Shift[],
): Pick<Person, 'cannot' | 'wishes'> => {
  const spans = wishes.flatMap(wish =>
    spansOf(wish, days)
      .filter(span => shifts.some(({ during }) => meets(span, during)))
      .map(during => ({ during, duty: wish.dutyId, kind: wish.kind })),
  )
  return {
    cannot: spans.filter(({ kind }) => kind === 'cannot').map(({ during, duty }) => ({ during, duty })),
    wishes: spans.flatMap(({ during, duty, kind }): Wish[] => {
      if (kind === 'prefer') return [{ during, duty, kind: null, cost: PREFERRED, asks: 'shift' }]
      return kind === 'avoid' ? [{ during, duty, kind: null, cost: AVOIDED, asks: 'no_shift' }] : []
    }),
  }
}
