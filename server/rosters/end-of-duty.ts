import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { endDuty } from '../../sql/rosters/duties.ts'
import { endPatterns } from '../../sql/rosters/patterns.ts'
import type { Context } from '../context.ts'
import { changingDuty, type SeenDuty } from './changing-duty.ts'

/**
 * Ends a row of the week of a duty, or the whole duty, from a day on; rosters that are made keep their shifts.
 * @param ending patternId: the row; null: the duty, with its week. day: 'YYYY-MM-DD'
 * @throws Refusal it_has_changed_meanwhile
 */
export const endOfDuty = (
  context: Pick<Context, 'sql' | 'now'>,
  who: RosterMaker,
  seen: SeenDuty,
  { patternId, day }: { readonly patternId: number | null; readonly day: string },
): Promise<void> => {
  const verb = patternId === null ? 'duty.end' : 'duty.end_hours'
  return changingDuty(context, who, { ...seen, verb }, async sql => {
    await endPatterns(sql, seen.dutyId, patternId, day)
    if (patternId === null) await endDuty(sql, seen.dutyId, day)
  })
}
