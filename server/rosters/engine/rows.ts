import type { Index, Known, Place } from './known.ts'
import type { RuleName } from './rules.ts'

/** A place that somebody could have, and the column that says whether they do: 1, or 0. */
export interface Open {
  readonly place: Place
  readonly column: number
}

export interface Term {
  readonly column: number
  readonly times: number
}

/** Where the rules write what they ask of one person's columns. What stands is no column: it is counted into the bounds. */
export interface PersonRows {
  readonly index: Index
  readonly known: Known
  readonly open: readonly Open[]
  on(day: number): readonly Open[]
  /** low ≤ sum of column × times ≤ high. */
  row(rule: RuleName, terms: readonly Term[], low: number, high: number): void
  /** A column of no shift, from 0 to `most`, each of it costing `cost`. */
  column(most: number, cost: number): number
  /** A column of what they must have and are not given: up to `most`, never less than `least`, each of it costing `cost`. */
  shortfall(most: number, cost: number, least: number): number
  /** What is 1 when they work that day and 0 when not, by their columns; what stands that day is not in it. */
  worked(day: number): readonly Term[]
}

/** Of all these at most so many. */
export const atMost = (
  rows: PersonRows,
  rule: RuleName,
  open: readonly Open[],
  most: number,
  times: (open: Open) => number = () => 1,
): void => {
  const terms = open.map(one => ({ column: one.column, times: times(one) }))
  const all = terms.reduce((sum, term) => sum + term.times, 0)
  if (all > most) rows.row(rule, terms, Number.NEGATIVE_INFINITY, Math.max(0, most))
}
