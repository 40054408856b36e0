import type { Term } from './rows.ts'

/** What columns and rows a solver is given, as they are written: flat, for there may be millions of numbers. */
export class Sheet {
  readonly cost: number[] = []
  readonly lower: number[] = []
  readonly upper: number[] = []
  /** 1: whole numbers only. */
  readonly whole: number[] = []
  readonly rowLower: number[] = []
  readonly rowUpper: number[] = []
  readonly starts: number[] = [0]
  readonly columns: number[] = []
  readonly times: number[] = []
  /** What a roster costs whatever the columns say. */
  offset = 0
  /** Columns of what somebody must have and is not given. A roster with any of it costs at least `leastShortfall` for that. */
  readonly shortfalls: number[] = []
  leastShortfall = Number.POSITIVE_INFINITY

  column(cost: number, lower: number, upper: number, whole = false): number {
    this.cost.push(cost)
    this.lower.push(lower)
    this.upper.push(upper)
    this.whole.push(whole ? 1 : 0)
    return this.cost.length - 1
  }

  /** A column of what somebody is short of: so much at most, never less than `least` when it is anything at all. */
  shortfall(cost: number, most: number, least: number): number {
    const column = this.column(cost, 0, most)
    this.shortfalls.push(column)
    this.leastShortfall = Math.min(this.leastShortfall, cost * least)
    return column
  }

  row(terms: readonly Term[], low: number, high: number): void {
    for (const { column, times } of terms) {
      this.columns.push(column)
      this.times.push(times)
    }
    this.starts.push(this.columns.length)
    this.rowLower.push(low)
    this.rowUpper.push(high)
  }
}
