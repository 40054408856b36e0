import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Gap } from '../../views/rosters/gap.ts'

/** Positions of a roster that nobody holds in shifts still to come; those of a shift that ask for the same are one gap, numbered from 1. */
export const gapsOf = (positions: readonly PositionShown[], now: DateTime): Gap[] => {
  const gaps = new Map<string, Omit<Gap, 'number'> & { positionIds: number[] }>()
  for (const { shiftId, positionId, starts, ends, qualifications, ...position } of positions) {
    if (position.cancelledAt !== null || position.assignmentId !== null || starts <= now) continue
    const key = `${shiftId} ${qualifications.join()}`
    const gap = gaps.get(key) ?? { positionIds: [], starts, ends, qualifications }
    gap.positionIds.push(positionId)
    gaps.set(key, gap)
  }
  return [...gaps.values()].map((gap, index) => ({ number: index + 1, ...gap }))
}
