import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertPatterns, type NewPattern, overlapsOthers } from '../../sql/rosters/patterns.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { changingDuty, type SeenDuty } from './changing-duty.ts'

/**
 * Adds a row to the week of a duty, on several weekdays at once. Rows of equal hours are one shift.
 * @throws Refusal patterns_of_a_duty_do_not_overlap, it_has_changed_meanwhile
 */
export const addPattern = (
  context: Pick<Context, 'sql' | 'now'>,
  who: RosterMaker,
  seen: SeenDuty,
  pattern: NewPattern,
): Promise<void> =>
  changingDuty(context, who, { ...seen, verb: 'duty.add_hours' }, async sql => {
    if (await overlapsOthers(sql, seen.dutyId, pattern))
      throw new Refusal('patterns_of_a_duty_do_not_overlap')
    await insertPatterns(sql, seen.dutyId, pattern)
  })
