/** What one row of the bench found: ratios hold on any machine, times only on the one they were measured on. */
export interface Row {
  readonly row: string
  readonly measured: string
  readonly against: string
  readonly ratio: number | null
  readonly target: string
  readonly met: boolean
}

export const median = (numbers: readonly number[]): number => {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Milliseconds that something takes. */
export const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now()
  await work()
  return performance.now() - begun
}

/** The median of so many times, in milliseconds, after some that only warm up. */
export const timedOften = async (times: number, work: () => Promise<unknown>): Promise<number> => {
  for (let warm = 0; warm < 5; warm++) await work()
  const taken: number[] = []
  for (let turn = 0; turn < times; turn++) taken.push(await timed(work))
  return median(taken)
}

export const milliseconds = (taken: number) => `${taken.toFixed(taken < 10 ? 2 : 0)} ms`

/** A row whose ratio may be at most, or has to be at least, a number. */
export const rowOf = (
  row: string,
  {
    measured,
    against,
    ratio,
    most,
    least,
  }: Pick<Row, 'measured' | 'against'> & {
    readonly ratio: number
    readonly most?: number
    readonly least?: number
  },
): Row => ({
  row,
  measured,
  against,
  ratio: Number(ratio.toFixed(2)),
  target: most === undefined ? `≥ ${least}` : `≤ ${most}`,
  met: most === undefined ? ratio >= (least ?? 0) : ratio <= most,
})
