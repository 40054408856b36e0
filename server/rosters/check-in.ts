import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { markHere } from '../../sql/rosters/check-ins.ts'
import type { Context } from '../context.ts'
import { Refusal } from '../refusal.ts'
import { MINUTES_BEFORE } from './presence-rules.ts'

/**
 * Somebody is at their post, by the code there or by the desk's word.
 * @param accountId of whoever says so: the gate has made sure that it is theirs to say.
 * @throws Refusal a_shift_is_checked_in_at_its_hour when it is not their hour, not theirs any more, or said already
 */
export const checkIn = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  assignmentId: number,
  accountId: number,
) =>
  sql.begin(async sql => {
    const at = now()
    const [here] = await markHere(sql, assignmentId, at, MINUTES_BEFORE)
    if (!here) throw new Refusal('a_shift_is_checked_in_at_its_hour')
    const [actor, about] = [`account/${accountId}`, `assignment/${assignmentId}`]
    await insertAuditEntry(sql, { at, actor, verb: 'assignment.check_in', about })
  })
