import type { OwnDuties } from '../../sql/accounts/staff.ts'
import { type FallenShift, fallenShifts } from '../../sql/rosters/fallen.ts'
import type { FallenRead } from '../../views/rosters/fallen.ts'
import type { Context } from '../context.ts'
import { together } from './engine/together.ts'

/** An empty position is to be seen to two weeks ahead; later it is work of its roster's page. */
const DAYS_AHEAD = 14
/** As many as are seen to at once; the rest comes when these are done. */
const MOST = 40

/** What one repair sees to: all shifts of a roster that one person cannot come to; of what nobody holds each by itself. */
const keyOf = ({ rosterId, personId, positionId }: FallenShift) =>
  personId === null ? `position ${positionId}` : `roster ${rosterId} person ${personId}`

/** Shifts of an organisation, or of the park's own duties, that are to be seen to, the soonest first, those together that one repair sees to. */
export const readFallen = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  own: OwnDuties,
): Promise<FallenRead> => {
  const at = now()
  const looked = { now: at, near: at.plus({ days: DAYS_AHEAD }) }
  const slips = [...together(await fallenShifts(sql, own, looked), keyOf).values()]
  return { slips: slips.slice(0, MOST), all: slips.length }
}
