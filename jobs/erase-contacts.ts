import type { Context } from '../server/context.ts'
import { removeMessageFilesBefore } from '../server/messages/transports/old-message-files.ts'
import { eraseCases } from '../sql/booking/cases-erased.ts'
import { eraseParties } from '../sql/booking/erasure.ts'
import { eraseWaiting } from '../sql/booking/waiting-ended.ts'
import { deletePausesBefore } from '../sql/messages/paused-addresses.ts'

/** How long a contact is kept after the last appointment made with it (R63). */
const DAYS_KEPT = 30

/**
 * Erases who came thirty days ago and not since, or waited in vain until then, who of the erased was not at ease, the messages that were
 * kept as files as long ago, and pauses as old.
 */
export const eraseContacts = async ({
  sql,
  now,
  config,
}: Pick<Context, 'sql' | 'now' | 'config'>): Promise<void> => {
  const at = now()
  const before = at.minus({ days: DAYS_KEPT })
  await eraseParties(sql, { endedBefore: before, at })
  await eraseWaiting(sql, { before, at })
  await eraseCases(sql, at)
  await deletePausesBefore(sql, before)
  await removeMessageFilesBefore(config.varDir, before)
}
