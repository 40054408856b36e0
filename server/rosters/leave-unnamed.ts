import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { withdrawAssignments } from '../../sql/rosters/assignments.ts'
import { lockUnnamed } from '../../sql/rosters/firm-shifts.ts'
import type { Context } from '../context.ts'
import { unnamedBefore } from './firm-rules.ts'

/** Frees the positions for which a firm has named nobody by 18:00 the evening before (R40a): their roster shows them as empty. */
export const leaveUnnamed = (context: Pick<Context, 'sql' | 'now'>): Promise<void> =>
  context.sql.begin(async sql => {
    const at = context.now()
    const ids = (await lockUnnamed(sql, unnamedBefore(at))).map(({ assignmentId }) => assignmentId)
    if (ids.length === 0) return
    await withdrawAssignments(sql, ids, 'left', at)
    const abouts = ids.map(id => `assignment/${id}`)
    await insertAuditEntries(sql, { at, actor: 'clock', verb: 'assignment.leave_unnamed' }, abouts)
  })
