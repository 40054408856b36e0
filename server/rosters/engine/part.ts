import { Sheet } from './sheet.ts'

/** Some columns of a sheet left free, all others standing at what they are worth: a smaller sheet, and whose its columns are. */
export interface Part {
  readonly sheet: Sheet
  /** Of each column of the part, the column of the whole. */
  readonly columns: readonly number[]
}

/** The rows in which each column stands: where its numbers begin, and the numbers. */
interface Uses {
  readonly starts: Int32Array
  readonly rows: Int32Array
}

const found = new WeakMap<Sheet, Uses>()

const usesOf = (sheet: Sheet): Uses => {
  const there = found.get(sheet)
  if (there) return there
  const starts = new Int32Array(sheet.cost.length + 1)
  for (const column of sheet.columns) starts[column + 1] = (starts[column + 1] ?? 0) + 1
  for (let column = 0; column < sheet.cost.length; column++)
    starts[column + 1] = (starts[column + 1] ?? 0) + (starts[column] ?? 0)
  const rows = new Int32Array(sheet.columns.length)
  const next = starts.slice()
  for (let row = 0; row < sheet.rowLower.length; row++)
    for (let at = sheet.starts[row] ?? 0; at < (sheet.starts[row + 1] ?? 0); at++) {
      const column = sheet.columns[at] ?? 0
      const place = next[column] ?? 0
      rows[place] = row
      next[column] = place + 1
    }
  const uses = { starts, rows }
  found.set(sheet, uses)
  return uses
}

/** The rows in which free columns stand, with the columns that are not of whole numbers beside them, and the rows of these, and so on. */
const reached = (sheet: Sheet, free: Iterable<number>) => {
  const { starts, rows } = usesOf(sheet)
  const columns = new Map<number, number>()
  const live = new Set<number>()
  const waiting = [...free]
  for (const column of waiting) columns.set(column, columns.size)
  for (let column = waiting.pop(); column !== undefined; column = waiting.pop())
    for (let use = starts[column] ?? 0; use < (starts[column + 1] ?? 0); use++) {
      const row = rows[use] ?? 0
      if (live.has(row)) continue
      live.add(row)
      for (let at = sheet.starts[row] ?? 0; at < (sheet.starts[row + 1] ?? 0); at++) {
        const beside = sheet.columns[at] ?? 0
        if (sheet.whole[beside] || columns.has(beside)) continue
        columns.set(beside, columns.size)
        waiting.push(beside)
      }
    }
  return { columns, live }
}

/** `values` are the whole numbers as they stand; `free` are the columns of whole numbers that may change. */
export const partOf = (sheet: Sheet, values: ArrayLike<number>, free: Iterable<number>): Part => {
  const { columns, live } = reached(sheet, free)
  const part = new Sheet()
  for (const column of columns.keys())
    part.column(
      sheet.cost[column] ?? 0,
      sheet.lower[column] ?? 0,
      sheet.upper[column] ?? 0,
      sheet.whole[column] === 1,
    )
  for (const row of live) {
    const terms = []
    let stands = 0
    for (let at = sheet.starts[row] ?? 0; at < (sheet.starts[row + 1] ?? 0); at++) {
      const column = sheet.columns[at] ?? 0
      const times = sheet.times[at] ?? 0
      const own = columns.get(column)
      if (own === undefined) stands += times * (values[column] ?? 0)
      else terms.push({ column: own, times })
    }
    part.row(terms, (sheet.rowLower[row] ?? 0) - stands, (sheet.rowUpper[row] ?? 0) - stands)
  }
  return { sheet: part, columns: [...columns.keys()] }
}
