import type { Highs } from 'highs'
import { costsOf } from './cost.ts'
import { type Incumbent, startAt } from './incumbent.ts'
import type { Model } from './model.ts'
import type { Allowance } from './polish.ts'
import type { Sheet } from './sheet.ts'
import { run } from './solver.ts'

/** When all costs are whole numbers, a roster within less than one of the bound is the best. */
const gapOf = ({ sheet, index }: Model): number =>
  !index.problem.fair && sheet.cost.every(Number.isInteger) ? 0.99 : 1e-4

/** After this much of its time the whole must have come near its bound, or the rest is better spent on parts. */
const TO_COME_NEAR = 0.35
const NEAR = 0.05

const isNear = ({ cost, bound }: Incumbent): boolean =>
  bound !== null && cost - bound <= NEAR * Math.abs(cost)

/** All columns at once, from the best so far. No roster costs less than what is found, or than `floor` if that is less. */
const atOnce = (
  highs: Highs,
  model: Model,
  incumbent: Incumbent,
  { left, stopped }: Allowance,
  floor = Number.POSITIVE_INFINITY,
): void => {
  const gap = gapOf(model)
  const until = left() * (1 - TO_COME_NEAR)
  const wholes = model.choices.map(({ column }) => column)
  const found = run(highs, model.sheet, {
    seconds: left(),
    start: startAt(wholes, model.sheet.whole, incumbent.values(model)),
    stopped: () => stopped() || (left() < until && !isNear(incumbent)),
    onBetter: values => incumbent.offerValues(model, values),
    onBound: bound => incumbent.raise(Math.min(bound, floor)),
    options: { mip_abs_gap: gap },
  })
  if (found.values) incumbent.offerValues(model, found.values)
  if (found.proved) incumbent.raise(Math.min(incumbent.cost, floor))
  else if (found.bound !== null)
    incumbent.raise(Math.min(gap > 0.5 ? Math.ceil(found.bound - 1e-6) : found.bound, floor))
}

/** What no roster costs less than, whatever is asked of it. */
const floorOf = ({ cost, lower, upper, offset }: Sheet): number =>
  cost.reduce((sum, one, at) => sum + (one === 0 ? 0 : one * ((one > 0 ? lower : upper)[at] ?? 0)), offset)

/**
 * The whole roster at once. First as if nobody were short of anything they must have: such rows are much harder to keep, and much easier
 * to prove something by. As long as what is found costs less than any roster in which somebody is short, it stays so, for the parts too.
 */
export const solveWhole = (highs: Highs, model: Model, incumbent: Incumbent, allowance: Allowance): void => {
  const { sheet, index } = model
  if (sheet.shortfalls.length > 0) {
    const floor = floorOf(sheet) + sheet.leastShortfall
    const most = sheet.shortfalls.map(column => sheet.upper[column] ?? 0)
    for (const column of sheet.shortfalls) sheet.upper[column] = 0
    atOnce(highs, model, incumbent, allowance, floor)
    if (incumbent.cost <= floor && costsOf(index.problem, incumbent.held).minutes === 0) return
    for (const [at, column] of sheet.shortfalls.entries()) sheet.upper[column] = most[at] ?? 0
  }
  atOnce(highs, model, incumbent, allowance)
}

/** How low a roster could be, where all columns at once are too many: as if somebody could be in a place by half. */
export const boundWhole = (
  highs: Highs,
  { sheet }: Model,
  incumbent: Incumbent,
  { left, stopped }: Allowance,
): void => {
  const options = { solver: 'ipm', run_crossover: 'off' }
  const { bound, proved } = run(highs, sheet, {
    seconds: left() / 2,
    start: null,
    stopped,
    options,
    relaxed: true,
  })
  if (bound !== null && proved) incumbent.raise(bound - 1e-6 * Math.max(1, Math.abs(bound)))
}
