import type { Highs } from 'highs'
import { oneOf } from './chance.ts'
import type { Incumbent } from './incumbent.ts'
import { startAt } from './incumbent.ts'
import type { Choice, Model } from './model.ts'
import { partOf } from './part.ts'
import { run } from './solver.ts'

/** What a search may spend: how many seconds are left, whether it was stopped, its chance. */
export interface Allowance {
  readonly left: () => number
  readonly stopped: () => boolean
  readonly chance: () => number
}

/** Makes the best roster better within some columns, all others standing. Says whether it did, and whether no better is there. */
export const mend = (
  highs: Highs,
  model: Model,
  incumbent: Incumbent,
  free: readonly Choice[],
  allowance: Allowance & {
    readonly seconds: number
    readonly options?: Readonly<Record<string, string | number>>
  },
): { readonly better: boolean; readonly settled: boolean } => {
  const values = incumbent.values(model)
  const part = partOf(
    model.sheet,
    values,
    free.map(({ column }) => column),
  )
  const { proved, values: found } = run(highs, part.sheet, {
    seconds: Math.min(allowance.seconds, allowance.left()),
    start: startAt(part.columns, model.sheet.whole, values),
    stopped: allowance.stopped,
    ...(allowance.options && { options: allowance.options }),
  })
  if (!found) return { better: false, settled: proved }
  for (const [at, column] of part.columns.entries())
    if (model.sheet.whole[column]) values[column] = found[at] ?? 0
  return { better: incumbent.offerValues(model, values), settled: proved }
}

/** Seconds for one step: more of them are better spent on another. */
const A_STEP = 2

/** How many columns a step begins with; it grows with each that is settled soon, and shrinks with each that is not. */
const FIRST = 600

/** What is left free in a step: some days, some people, or some people on some days; and about how many columns. */
interface Kind {
  readonly days: boolean
  readonly people: boolean
  size: number
}

const columnsOf = (
  { index: { problem, people }, choices }: Model,
  kind: Kind,
  chance: () => number,
): readonly Choice[] => {
  const both = kind.days && kind.people
  const share = Math.min(1, kind.size / choices.length) ** (both ? 1 / 2 : 1)
  const width = kind.days ? Math.max(2, Math.round(share * problem.days)) : problem.days
  const first = Math.floor(chance() * (problem.days - width + 1))
  const all = [...people.values()]
  const some = new Set<unknown>(kind.people ? [] : all)
  const count = Math.min(all.length, Math.max(2, Math.round(share * all.length)))
  while (kind.people && some.size < count) some.add(oneOf(all, chance))
  return choices.filter(
    ({ known, place: { shift } }) => shift.day >= first && shift.day < first + width && some.has(known),
  )
}

/** Fixes most of a roster and solves the rest anew, again and again with another rest, until the time is over. */
export const polish = (highs: Highs, model: Model, incumbent: Incumbent, allowance: Allowance): void => {
  const kinds: readonly Kind[] = [
    { days: true, people: false, size: FIRST },
    { days: false, people: true, size: FIRST },
    { days: true, people: true, size: FIRST },
  ]
  while (allowance.left() > 0 && !allowance.stopped() && !incumbent.proved) {
    const before = allowance.left()
    const kind = oneOf(kinds, allowance.chance)
    const free = kind ? columnsOf(model, kind, allowance.chance) : []
    if (!kind || free.length === 0) continue
    const { settled } = mend(highs, model, incumbent, free, { ...allowance, seconds: A_STEP })
    if (settled && free.length === model.choices.length) incumbent.raise(incumbent.cost)
    const took = before - allowance.left()
    if (!settled) kind.size = Math.max(100, kind.size * 0.85)
    else if (took < A_STEP / 4) kind.size = Math.min(model.choices.length, kind.size * 1.05)
  }
}
