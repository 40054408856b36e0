import type { DateTime } from 'luxon'
import type { ClosureKept } from '../../sql/availability/closures.ts'

/** Whether a closure of one of these places closes today alone, so that it is taken back where it was made. */
export const mayTakeBack = (
  { placeId, starts, ends }: ClosureKept,
  placeIds: readonly number[],
  now: DateTime,
): boolean =>
  placeIds.includes(placeId) &&
  starts !== null &&
  ends !== null &&
  starts >= now.startOf('day') &&
  ends <= now.plus({ days: 1 }).startOf('day')

/** A closure with both its ends, as the pages make them. */
type ClosureOfDays = ClosureKept & { readonly starts: DateTime; readonly ends: DateTime }

/** Whether a closure of one of these places is not over, and was made on a page. */
export const isAhead = (
  closure: ClosureKept,
  placeIds: readonly number[],
  now: DateTime,
): closure is ClosureOfDays =>
  placeIds.includes(closure.placeId) && closure.starts !== null && closure.ends !== null && closure.ends > now
