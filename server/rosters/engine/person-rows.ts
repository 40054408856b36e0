import { mostOnDay } from './eased.ts'
import type { Index, Known, Place } from './known.ts'
import type { Open, PersonRows, Term } from './rows.ts'
import { type RuleName, rules } from './rules.ts'
import type { Sheet } from './sheet.ts'
import { together } from './together.ts'

/** Called for each row with the rule that it is of, before it is written: what is pushed besides makes the rule elastic (R44). */
export type Easing = (rule: RuleName, known: Known, terms: readonly Term[]) => readonly Term[]

const none: readonly Open[] = []

/** Writes down what every rule asks of one person. */
export const writeRules = (
  sheet: Sheet,
  index: Index,
  known: Known,
  columns: ReadonlyMap<Place, number>,
  easing: Easing = () => [],
): void => {
  const open = [...columns].map(([place, column]) => ({ place, column }))
  const days = together(open, ({ place }) => place.shift.day)
  const on = (day: number) => days.get(day) ?? none
  const days1 = new Map<number, readonly Term[]>()
  const worked = (day: number): readonly Term[] => {
    const made = days1.get(day) ?? workedTerms(sheet, known, on(day))
    days1.set(day, made)
    return made
  }
  const rows: PersonRows = {
    index,
    known,
    open,
    on,
    worked,
    row: (rule, terms, low, high) => sheet.row([...terms, ...easing(rule, known, terms)], low, high),
    column: (most, cost) => sheet.column(cost, 0, most),
    shortfall: (most, cost, least) => sheet.shortfall(cost, most, least),
  }
  for (const rule of rules) rule.rows(rows)
}

/** Where one shift a day is the most, its columns say themselves whether the day is worked; else one column says it for all of them. */
const workedTerms = (sheet: Sheet, known: Known, open: readonly Open[]): readonly Term[] => {
  const each = open.map(({ column }) => ({ column, times: 1 }))
  const [first] = open
  if (open.length <= 1 || !first || mostOnDay(known.person, first.place.shift.day).mostADay === 1) return each
  const day = sheet.column(0, 0, 1)
  for (const term of each) sheet.row([term, { column: day, times: -1 }], Number.NEGATIVE_INFINITY, 0)
  sheet.row([...each, { column: day, times: -1 }], 0, Number.POSITIVE_INFINITY)
  return [{ column: day, times: 1 }]
}
