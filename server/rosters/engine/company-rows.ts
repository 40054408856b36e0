import { A_PAIR, isForSeveral, isNewcomer, NOBODY_EXPERIENCED } from './company.ts'
import type { Index } from './known.ts'
import type { Choice } from './model.ts'
import type { Pair, Shift } from './problem.ts'
import type { Term } from './rows.ts'
import type { Sheet } from './sheet.ts'
import { together } from './together.ts'

/** Whether somebody is in a shift: what stands of it, and the columns that decide the rest. */
interface Presence {
  readonly stands: number
  readonly terms: readonly Term[]
}

const once = ({ column }: Choice): Term => ({ column, times: 1 })
const negated = (terms: readonly Term[]) => terms.map(({ column, times }) => ({ column, times: -times }))

/** At most so many are in a shift: nobody is put where enough are. Where too many can be, there is no such number. */
const mostIn = ({ groups }: Shift): number =>
  groups.reduce((sum, { need, over }) => sum + (over === null ? need : Number.POSITIVE_INFINITY), 0)

/**
 * R43: whoever is new needs somebody beside them who is not, or the shift costs more. One column says whether such a one is there, for a
 * row of all of them for each newcomer would be most of what a large roster has to be written with.
 */
const writeNewcomers = (sheet: Sheet, index: Index, shift: Shift, choices: readonly Choice[]): void => {
  const fixed = fixedIn(index, shift).flatMap(id => index.people.get(id) ?? [])
  const newcomers = choices.filter(({ known }) => isNewcomer(known))
  if (fixed.some(known => !isNewcomer(known)) || (newcomers.length === 0 && fixed.length === 0)) return
  if (fixed.length === 0 && mostIn(shift) === 1) {
    for (const { column } of newcomers) sheet.cost[column] = (sheet.cost[column] ?? 0) + NOBODY_EXPERIENCED
    return
  }
  const experienced = choices.filter(({ known }) => !isNewcomer(known)).map(once)
  const alone = { column: sheet.column(NOBODY_EXPERIENCED, 0, 1), times: 1 }
  if (fixed.length > 0) {
    sheet.row([...experienced, alone], 1, Number.POSITIVE_INFINITY)
    return
  }
  const beside = { column: sheet.column(0, 0, 1), times: 1 }
  sheet.row([...experienced, { ...beside, times: -1 }], 0, Number.POSITIVE_INFINITY)
  for (const { column } of newcomers)
    sheet.row([beside, alone, { column, times: -1 }], 0, Number.POSITIVE_INFINITY)
}

const fixedIn = ({ problem }: Index, { groups }: Shift): readonly number[] =>
  problem.fixed.filter(({ group }) => groups.some(({ id }) => id === group)).map(({ person }) => person)

const writePair = (
  sheet: Sheet,
  { kind, people: [one, other] }: Pair,
  presence: (person: number) => Presence,
): void => {
  const [here, there] = [presence(one), presence(other)]
  const apart = { column: sheet.column(A_PAIR, 0, 1), times: -1 }
  const rows: readonly (readonly [readonly Term[], number])[] =
    kind === 'apart'
      ? [[[...here.terms, ...there.terms], 1 - here.stands - there.stands]]
      : [
          [[...here.terms, ...negated(there.terms)], there.stands - here.stands],
          [[...there.terms, ...negated(here.terms)], here.stands - there.stands],
        ]
  for (const [terms, most] of rows) sheet.row([...terms, apart], Number.NEGATIVE_INFINITY, most)
}

/** What it costs who is in a shift with whom. */
export const writeCompany = (sheet: Sheet, index: Index, choices: readonly Choice[]): void => {
  const byShift = together(choices, ({ place }) => place.shift)
  for (const shift of index.problem.shifts) {
    const inside = byShift.get(shift) ?? []
    writeNewcomers(sheet, index, shift, inside)
    if (index.problem.pairs.length === 0) continue
    const fixed = fixedIn(index, shift)
    const presence = (person: number): Presence => ({
      stands: fixed.includes(person) ? 1 : 0,
      terms: inside.filter(({ known }) => known.person.id === person).map(once),
    })
    for (const pair of index.problem.pairs)
      if (pair.kind === 'apart' || isForSeveral(shift)) writePair(sheet, pair, presence)
  }
}
