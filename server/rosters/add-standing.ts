import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertStanding, type NewStanding } from '../../sql/rosters/standing.ts'
import { judgeStanding } from '../../sql/rosters/standing-rules.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { changingDuty, type SeenDuty } from './changing-duty.ts'

/**
 * Lets a person or a firm stand in a row of a duty's week, unasked until it ends (R40a).
 * @throws Refusal it_has_changed_meanwhile, who_stands_may_hold_it, one_stands_once_at_a_time, no_more_stand_than_positions
 */
export const addStanding = (
  context: Pick<Context, 'sql' | 'now'>,
  who: RosterMaker,
  seen: SeenDuty,
  standing: NewStanding,
): Promise<void> =>
  changingDuty(context, who, { ...seen, verb: 'duty.add_standing' }, async sql => {
    const judged = await judgeStanding(sql, seen.dutyId, standing)
    if (!judged?.kept) throw new Refusal('it_has_changed_meanwhile')
    if (!judged.eligible) throw new Refusal('who_stands_may_hold_it')
    if (judged.twice) throw new Refusal('one_stands_once_at_a_time')
    if (judged.full) throw new Refusal('no_more_stand_than_positions')
    await insertStanding(sql, standing)
  })
