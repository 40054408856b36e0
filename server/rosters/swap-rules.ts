import type { DateTime } from 'luxon'
import type { AssignmentLocked } from '../../sql/rosters/assignments.ts'
import type { SwapLocked } from '../../sql/rosters/swaps.ts'
import { Refusal } from '../refusal.ts'

/** Whether a shift may be given by a swap: held, not a firm's (it names another, R40a), and not begun. */
export const isGivable = (
  { state, personId, firmId, starts }: Pick<AssignmentLocked, 'state' | 'personId' | 'firmId' | 'starts'>,
  now: DateTime,
): boolean =>
  (state === 'accepted' || state === 'standing') && personId !== null && firmId === null && starts > now

interface SwapStands {
  readonly swap: SwapLocked
  /** The shifts that it is of, as they stand; fewer than it names when one is gone. */
  readonly shifts: readonly AssignmentLocked[]
  readonly named: number
}

/** Why a swap cannot be taken or withdrawn any more; null when it can. */
export const whySwapIsOver = ({ swap, shifts, named }: SwapStands, now: DateTime): Refusal | null => {
  if (swap.state === 'taken') return new Refusal('swap_is_taken')
  if (swap.state === 'withdrawn') return new Refusal('swap_is_withdrawn')
  if (swap.state === 'expired' || shifts.some(({ starts }) => starts <= now))
    return new Refusal('swap_has_expired')
  const held = shifts.filter(shift => isGivable(shift, now))
  return held.length < named ? new Refusal('swap_is_withdrawn') : null
}
