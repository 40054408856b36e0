import type { Coordinator } from '../../sql/accounts/staff.ts'
import { ownWaiting } from '../../sql/booking/own-waiting.ts'
import type { WaitingRead } from '../../views/booking/waiting-list-page.tsx'
import { looksAtWaiting } from '../audit/looks.ts'
import type { Context } from '../context.ts'
import { openWaitingContact } from './waiting-contact.ts'

/** Who waits for the services of an organisation (R60); how each is called and reached only while a look is in the audit (R62). */
export const readOwnWaiting = async (
  context: Context,
  { organisation, accountId }: Coordinator,
): Promise<WaitingRead[]> => {
  const entries = await ownWaiting(context.sql, organisation, context.now())
  const ids = entries.map(({ waitingEntryId }) => waitingEntryId)
  const seen = await looksAtWaiting(context, accountId, ids)
  return entries.map(({ waitingEntryId, called, contactSealed, telephoneOf, safeHours, ...entry }) => ({
    ...entry,
    opened:
      contactSealed && seen.has(waitingEntryId)
        ? {
            ...{ called, telephoneOf, safeHours },
            contact: openWaitingContact(context.keys, entry.reference, contactSealed),
          }
        : null,
  }))
}
