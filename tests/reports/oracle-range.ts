/** One sum that a reader knows: the unknowns that it is made of, by their numbers, and what they are together. */
export interface Known {
  readonly of: readonly number[]
  readonly sum: number
}

const LITTLE = 1e-7

const pivot = (table: number[][], row: number, column: number) => {
  const by = table[row] as number[]
  const divisor = by[column] as number
  for (const at of by.keys()) by[at] = (by[at] as number) / divisor
  for (const other of table) {
    const times = other[column] as number
    if (other === by || Math.abs(times) < LITTLE) continue
    for (const at of other.keys()) other[at] = (other[at] as number) - times * (by[at] as number)
  }
}

/** Goes from corner to corner until the last row, the costs, can become no less (Bland's rule: the first that helps). */
const descend = (table: number[][], basis: number[], columns: number) => {
  const costs = table.at(-1) as number[]
  for (;;) {
    const column = costs.slice(0, columns).findIndex(cost => cost < -LITTLE)
    if (column < 0) return
    const ways = basis.flatMap((variable, row) => {
      const at = (table[row] as number[])[column] as number
      return at > LITTLE ? [{ row, variable, ratio: ((table[row] as number[]).at(-1) as number) / at }] : []
    })
    if (ways.length === 0) throw new Error('without end')
    const nearest = Math.min(...ways.map(({ ratio }) => ratio))
    const [way] = ways
      .filter(({ ratio }) => ratio < nearest + LITTLE)
      .toSorted((one, other) => one.variable - other.variable)
    if (!way) throw new Error('no way')
    pivot(table, way.row, column)
    basis[way.row] = column
  }
}

/** The least that some unknowns can be together, of all that are nought or more and fit everything that is known. */
const least = (known: readonly Known[], unknowns: number, wanted: readonly number[], sign: 1 | -1) => {
  const width = unknowns + known.length
  const rows = known.map(({ of, sum }, row) => {
    const coefficients = Array.from({ length: width }, (_, at) =>
      at < unknowns ? Number(of.includes(at)) : Number(at === unknowns + row),
    )
    return [...coefficients, sum]
  })
  const basis = known.map((_, row) => unknowns + row)
  // First anything that fits at all: what each sum still lacks becomes nought.
  const lacks = Array.from({ length: width + 1 }, (_, at) =>
    at >= unknowns && at < width ? 0 : -rows.reduce((sum, row) => sum + (row[at] as number), 0),
  )
  const table = [...rows, lacks]
  descend(table, basis, unknowns)
  if (Math.abs(lacks.at(-1) as number) > LITTLE) throw new Error('nothing fits')
  const costs: number[] = Array.from({ length: width + 1 }, (_, at) => (wanted.includes(at) ? sign : 0))
  table[table.length - 1] = costs
  for (const [row, variable] of basis.entries()) {
    const times = costs[variable] as number
    for (const at of costs.keys())
      costs[at] = (costs[at] as number) - times * ((table[row] as number[])[at] as number)
  }
  descend(table, basis, unknowns)
  return -(costs.at(-1) as number)
}

/** Between what and what a reader knows some unknowns together to be, however they reckon with what they know (linear programming). */
export const rangeOf = (known: readonly Known[], unknowns: number, wanted: readonly number[]) => ({
  from: Math.round(least(known, unknowns, wanted, 1)),
  to: Math.round(-least(known, unknowns, wanted, -1)),
})
