import type { SafetyWorker } from '../../sql/accounts/staff.ts'
import { markCaseOpened } from '../../sql/booking/safety-written.ts'
import { look } from '../audit/looks.ts'
import type { Context } from '../context.ts'

/**
 * A safety worker opens what somebody answered, and how they are reached (R15): the look is in the audit, each time (R62), and who was
 * the first stands with it.
 * @returns false: it is not theirs to open, or not there (R61)
 */
export const openCase = (context: Context, who: SafetyWorker, partyId: number): Promise<boolean> =>
  context.sql.begin(async sql => {
    const [opened] = await markCaseOpened(sql, who, { partyId, at: context.now() })
    if (!opened) return false
    await look({ sql, now: context.now }, { accountId: who.accountId, verb: 'safety.open', partyId })
    return true
  })
