import type { LaneOnBoard, Rows } from '../../views/availability/board.ts'

/** Less than half an hour is no time to give to anybody. */
const LEAST = 2

/** Where a lane has nothing and can be had, from a row on: what somebody could be booked into. */
export const gapsOf = (
  { blocks, rests }: Pick<LaneOnBoard, 'blocks' | 'rests'>,
  from: number,
  last: number,
): Rows[] => {
  const filled = [...blocks, ...rests].toSorted((one, other) => one.at - other.at)
  const gaps: Rows[] = []
  let free = from
  for (const { at, rows } of [...filled, { at: last + 1, rows: 0 }]) {
    if (at - free >= LEAST) gaps.push({ at: free, rows: at - free })
    free = Math.max(free, at + rows)
  }
  return gaps
}
