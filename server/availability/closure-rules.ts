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
