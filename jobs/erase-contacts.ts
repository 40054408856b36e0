import type { Context } from '../server/context.ts'
import { insertAuditEntry } from '../sql/audit/entries.ts'
import { deleteCountersBefore, deleteSessionsBefore, eraseParties } from '../sql/booking/erasure.ts'

/** How long a contact is kept after the last appointment made with it (R63). */
const DAYS_KEPT = 30

/** Erases who came thirty days ago and not since, and forgets sessions and counts that are over. */
export const eraseContacts = async ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<void> => {
  const at = now()
  await sql.begin(async transaction => {
    const erased = await eraseParties(transaction, { endedBefore: at.minus({ days: DAYS_KEPT }), at })
    if (erased.length > 0)
      await insertAuditEntry(transaction, {
        at,
        actor: 'clock',
        verb: 'contact.erase',
        about: `parties ${erased.length}`,
      })
  })
  await deleteSessionsBefore(sql, at)
  await deleteCountersBefore(sql, at.minus({ days: 1 }))
}
