import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { endStanding } from '../../sql/rosters/standing.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { changingDuty, type SeenDuty } from './changing-duty.ts'

/**
 * Ends a standing assignment from a day on; rosters that are made keep it.
 * @throws Refusal it_has_changed_meanwhile, also when the duty has none of that number
 */
export const endOfStanding = (
  context: Pick<Context, 'sql' | 'now'>,
  who: RosterMaker,
  seen: SeenDuty,
  ending: { readonly standingId: number; readonly day: string },
): Promise<void> =>
  changingDuty(context, who, { ...seen, verb: 'duty.end_standing' }, async sql => {
    if (!(await endStanding(sql, seen.dutyId, ending))) throw new Refusal('it_has_changed_meanwhile')
  })
