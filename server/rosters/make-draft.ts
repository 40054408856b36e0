import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { insertRoster, insertShifts } from '../../sql/rosters/drafts.ts'
import type { DutyDays } from '../../sql/rosters/duty-days.ts'
import { countPositions } from '../../sql/rosters/positions.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { layAsLast } from './copy-last.ts'

/**
 * Begins a roster of a duty: its shifts by the week and the calendar (R5), with whoever stands there (R40a), and
 * if so wished with everybody as last time. Gives its number.
 * @throws Refusal no_shifts_in_the_period when the week, the calendar or a year that is not confirmed (R6) leaves none
 */
export const makeDraft = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId }: Pick<RosterMaker, 'accountId'>,
  { asLast = false, ...days }: DutyDays & { readonly asLast?: boolean },
): Promise<number> =>
  sql.begin(async sql => {
    const at = now()
    const rosterId = await insertRoster(sql, { ...days, at, by: accountId })
    await insertShifts(sql, { rosterId, ...days })
    if ((await countPositions(sql, rosterId)) === 0) throw new Refusal('no_shifts_in_the_period')
    const about = `roster/${rosterId}`
    await insertAuditEntry(sql, { at, actor: `account/${accountId}`, verb: 'roster.begin', about })
    if (asLast) await layAsLast(sql, { rosterId, version: 1 }, { at, by: accountId })
    return rosterId
  })
