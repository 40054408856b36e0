import { costOf } from './cost.ts'
import { heldBy, type Model } from './model.ts'
import type { Held, Problem } from './problem.ts'

/** The best roster so far, and how low one could be. What the solver says of its own cost is not believed: each is counted anew. */
export class Incumbent {
  held: readonly Held[]
  cost: number
  bound: number | null = null
  readonly #problem: Problem
  readonly #onBetter: (incumbent: Incumbent) => void

  constructor(problem: Problem, held: readonly Held[], onBetter: (incumbent: Incumbent) => void) {
    this.#problem = problem
    this.#onBetter = onBetter
    this.held = held
    this.cost = costOf(problem, held)
    onBetter(this)
  }

  /** Takes it if it costs less. */
  offer(held: readonly Held[]): boolean {
    const cost = costOf(this.#problem, held)
    if (cost > this.cost - 1e-6) return false
    this.held = held
    this.cost = cost
    this.#onBetter(this)
    return true
  }

  offerValues(model: Model, values: ArrayLike<number>): boolean {
    return this.offer(heldBy(model, values))
  }

  raise(bound: number): void {
    if (this.bound !== null && bound <= this.bound) return
    this.bound = Math.min(bound, this.cost)
    this.#onBetter(this)
  }

  get proved(): boolean {
    return this.bound !== null && this.cost - this.bound < 1e-3
  }

  /** What it says of each column of whole numbers. */
  values(model: Model): Float64Array {
    const values = new Float64Array(model.sheet.cost.length)
    const columns = columnsOf(model)
    for (const { group, person } of this.held) {
      const column = columns.get(`${group} ${person}`)
      if (column !== undefined) values[column] = 1
    }
    return values
  }
}

const found = new WeakMap<Model, ReadonlyMap<string, number>>()

/** The column of a group and a person, for there are far more columns than anybody holds. */
const columnsOf = (model: Model): ReadonlyMap<string, number> => {
  const columns =
    found.get(model) ??
    new Map(model.choices.map(({ column, known, place }) => [`${place.group.id} ${known.person.id}`, column]))
  found.set(model, columns)
  return columns
}

/** Where the solver begins: these columns, as they stand in the values of the whole. */
export const startAt = (columns: readonly number[], wholes: readonly number[], values: ArrayLike<number>) => {
  const known = columns.map((column, at) => [column, at] as const).filter(([column]) => wholes[column] === 1)
  return { columns: known.map(([, at]) => at), values: known.map(([column]) => values[column] ?? 0) }
}
