import { keepWallAhead } from '../server/booking/keep-wall.ts'
import type { Context } from '../server/context.ts'
import { parkDay } from '../server/park-time.ts'
import { metSince } from '../sql/booking/met.ts'

/** Longer than a house is shut: what was missed when it stopped is found when it goes on. */
const DAYS_LOOKED_AT = 30

/**
 * Keeps the wall once more in what lawyers are to serve who met somebody of late (R19a): who booked, took an offer or a shift while that
 * was written had read the wall before, and a process may have ended between the two. Nobody is told, as when it is kept at once.
 */
export const keepWallAgain = async (
  context: Pick<Context, 'sql' | 'keys' | 'now' | 'log'>,
): Promise<void> => {
  const day = parkDay(context.now().minus({ days: DAYS_LOOKED_AT }))
  await keepWallAhead(context, await metSince(context.sql, day))
}
