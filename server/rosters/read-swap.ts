import { shiftsNamed } from '../../sql/rosters/own-offers.ts'
import { type SwapAsked, type SwapShown, swapAskedOf } from '../../sql/rosters/swaps-shown.ts'
import type { SwapWithShifts } from '../../views/rosters/swap.ts'
import type { Context } from '../context.ts'
import { readMeans } from './read-swap-means.ts'

/** Swaps with the shifts that they are of. */
export const withShifts = async <S extends SwapShown>(
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  swaps: readonly S[],
): Promise<SwapWithShifts<S>[]> => {
  if (swaps.length === 0) return []
  const ids = swaps.flatMap(({ assignmentId, forAssignmentId }) => [
    ...[assignmentId],
    ...(forAssignmentId === null ? [] : [forAssignmentId]),
  ])
  const shifts = new Map((await shiftsNamed(sql, ids, now())).map(shift => [shift.assignmentId, shift]))
  return swaps.flatMap(swap => {
    const given = shifts.get(swap.assignmentId)
    if (!given) return []
    return [{ swap, given, theirs: shifts.get(swap.forAssignmentId ?? 0) ?? null }]
  })
}

/** A swap that somebody was asked, with what taking it means for them; null when they were not (R61). */
export const readSwapAsked = async (context: Context, personId: number, swapId: number | null) => {
  const { sql, now } = context
  if (swapId === null) return null
  const swap = await swapAskedOf(sql, { personId }, swapId, now())
  const [read] = swap ? await withShifts<SwapAsked>(context, [swap]) : []
  return read ? { ...read, means: await readMeans(context, read.swap, personId) } : null
}
