import type { RosterMaker } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { type DutyWritten, insertDuty } from '../../sql/rosters/duties.ts'
import type { Context } from '../context.ts'

/** Adds a duty to an organisation, and gives its number. */
export const addDuty = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, organisation }: RosterMaker,
  duty: DutyWritten,
): Promise<number> =>
  sql.begin(async sql => {
    const dutyId = await insertDuty(sql, organisation, duty)
    const about = `duty/${dutyId}`
    await insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'duty.add', about })
    return dutyId
  })
