import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { renewStanding } from '../../sql/rosters/renewal.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { changingDuty, type SeenDuty } from './changing-duty.ts'

/** 固定班照旧: whatever of a duty ends within six weeks stands 13 weeks more, as it was shown. @throws Refusal it_has_changed_meanwhile */
export const renewSeason = (
  context: Pick<Context, 'sql' | 'now'>,
  who: RosterMaker,
  seen: SeenDuty,
): Promise<void> =>
  changingDuty(context, who, { ...seen, verb: 'duty.renew_standing' }, sql =>
    renewStanding(sql, seen.dutyId, parkDay(context.now())),
  )
