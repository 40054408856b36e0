import type { Sql } from '../../sql/connect.ts'
import { type Entering, insertPresence, presenceAt } from '../../sql/rosters/ledger.ts'

/**
 * Counts the presence of everybody who served an appointment that was held, or waited for somebody who did not come, outside a shift
 * (R48): a step of whoever says so.
 * @throws the constraint presence_is_counted_once
 */
export const countSession = async (sql: Sql, appointmentId: number, entering: Entering): Promise<void> => {
  const presence = await presenceAt(sql, appointmentId)
  if (presence.length > 0) await insertPresence(sql, presence, entering)
}
