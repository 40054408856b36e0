import type { Coordinator } from '../../sql/accounts/staff.ts'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import { lookedAt } from '../../sql/audit/looks.ts'
import { ownWaiting } from '../../sql/booking/own-waiting.ts'
import type { WaitingRead } from '../../views/booking/waiting-list-page.tsx'
import type { Context } from '../context.ts'
import { openWaitingContact } from './waiting-contact.ts'

/** Minutes for which a look shows what was looked at: then it is asked for anew (R62). */
const MINUTES = 10

/** Of these entries those that an account may be shown whom they are of, because the audit says that it looks (R62). */
export const looksAtWaiting = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  accountId: number,
  ids: readonly number[],
): Promise<ReadonlySet<number>> => {
  const abouts = ids.map(id => `waiting/${id}`)
  const since = now().minus({ minutes: MINUTES })
  const looked = await lookedAt(sql, { accountId, verb: 'contact.read', abouts, since })
  const seen = new Set(looked.map(({ about }) => about))
  return new Set(ids.filter(id => seen.has(`waiting/${id}`)))
}

/** Who waits for the services of an organisation (R60). */
export const readOwnWaiting = async (
  context: Context,
  { organisation, accountId }: Coordinator,
): Promise<WaitingRead[]> => {
  const entries = await ownWaiting(context.sql, organisation, context.now())
  const ids = entries.map(({ waitingEntryId }) => waitingEntryId)
  const seen = await looksAtWaiting(context, accountId, ids)
  return entries.map(({ waitingEntryId, called, contactSealed, ...entry }) => ({
    ...entry,
    opened:
      contactSealed && seen.has(waitingEntryId)
        ? { called, contact: openWaitingContact(context.keys, entry.reference, contactSealed) }
        : null,
  }))
}

/**
 * Writes down that an account looks at how somebody who waits is reached; from now on its page shows it to that account.
 * @param reason a code, never a word of anybody's.
 */
export const lookAtWaiting = (
  { sql, now }: Context,
  {
    waitingEntryId,
    accountId,
    reason,
  }: { readonly waitingEntryId: number; readonly accountId: number; readonly reason?: string },
) => {
  const [actor, about] = [`account/${accountId}`, `waiting/${waitingEntryId}`]
  const detail = reason === undefined ? {} : { detail: { reason } }
  return insertAuditEntry(sql, { at: now(), actor, verb: 'contact.read', about, ...detail })
}
