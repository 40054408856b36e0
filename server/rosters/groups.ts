import type { DateTime } from 'luxon'
import type { PositionShown } from '../../sql/rosters/positions.ts'
import type { Shift } from './engine/problem.ts'
import { together } from './engine/together.ts'
import { dayPartOf } from './limits.ts'
import { isEvening } from './weights.ts'

/** What a position without anybody costs; no wish and no unfairness is worth one. */
const UNDER = 1_000

const minutesBetween = (from: DateTime, at: DateTime) => (at.toMillis() - from.toMillis()) / 60_000

/** How many people a group is still made for: those whom a firm sends need nobody, and of what has begun only what stands. */
const needOf = (positions: readonly PositionShown[], hasBegun: boolean) =>
  positions.filter(({ assignmentId, personId }) => (assignmentId === null ? !hasBegun : personId !== null))
    .length

interface Asked {
  readonly dutyId: number
  /** The first midnight of the period. */
  readonly midnight: DateTime
  readonly now: DateTime
}

/**
 * The shifts of a roster that take place, as the engine is given them: positions of a shift that ask for the same are one group, and its
 * number is that of the first of them.
 */
export const shiftsOf = (positions: readonly PositionShown[], { dutyId, midnight, now }: Asked) => {
  const positionsIn = new Map<number, readonly PositionShown[]>()
  const groupOf = new Map<number, number>()
  const groupsOf = (shift: readonly PositionShown[], hasBegun: boolean) =>
    [...together(shift, ({ qualifications }) => [...qualifications].sort().join()).values()].map(alike => {
      const id = alike[0]?.positionId ?? 0
      positionsIn.set(id, alike)
      for (const { positionId } of alike) groupOf.set(positionId, id)
      return {
        ...{ id, qualifications: alike[0]?.qualifications ?? [], need: needOf(alike, hasBegun) },
        ...{ under: UNDER, over: null },
      }
    })
  const taking = positions.filter(({ cancelledAt }) => cancelledAt === null)
  const shifts = [...together(taking, ({ shiftId }) => shiftId).values()].flatMap((shift): Shift[] => {
    const [first] = shift
    if (!first) return []
    const during = {
      from: minutesBetween(midnight, first.starts),
      until: minutesBetween(midnight, first.ends),
    }
    return [
      {
        ...{ id: first.shiftId, day: Math.floor(during.from / 1440), during, duty: dutyId },
        kind: dayPartOf(during.from),
        ...{ evening: isEvening(during.from), weight: first.weight },
        groups: groupsOf(shift, first.starts <= now),
      },
    ]
  })
  return { shifts, positionsIn, groupOf }
}
