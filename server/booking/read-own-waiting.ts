import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lookedAt } from '../../sql/audit/looks.ts'
import { ownWaiting } from '../../sql/booking/own-waiting.ts'
import type { WaitingRead } from '../../views/booking/waiting-list-page.tsx'
import type { Context } from '../context.ts'
import { openWaitingContact } from './waiting-contact.ts'

/** Minutes for which a look shows what was looked at: then it is asked for anew (R62). */
const MINUTES = 10

/** Who waits for the services of an organisation (R60). */
export const readOwnWaiting = async (
  { sql, now, keys }: Context,
  { organisation, accountId }: Coordinator,
): Promise<WaitingRead[]> => {
  const at = now()
  const entries = await ownWaiting(sql, organisation, at)
  const abouts = entries.map(({ waitingEntryId }) => `waiting/${waitingEntryId}`)
  const since = at.minus({ minutes: MINUTES })
  const looked = await lookedAt(sql, { accountId, verb: 'contact.read', abouts, since })
  const seen = new Set(looked.map(({ about }) => about))
  return entries.map(({ waitingEntryId, called, contactSealed, ...entry }) => ({
    ...entry,
    opened:
      contactSealed && seen.has(`waiting/${waitingEntryId}`)
        ? { called, contact: openWaitingContact(keys, entry.reference, contactSealed) }
        : null,
  }))
}

/** Writes down that an account looks at how somebody who waits is reached; from now on its page shows it to that account. */
export const lookAtWaiting = (
  { sql, now }: Context,
  { waitingEntryId, accountId }: { readonly waitingEntryId: number; readonly accountId: number },
) => {
  const about = `waiting/${waitingEntryId}`
  return insertAuditEntry(sql, { at: now(), actor: `account/${accountId}`, verb: 'contact.read', about })
}
