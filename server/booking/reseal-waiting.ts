import { lockWaitingNotUnder, writeWaitingResealed } from '../../sql/booking/waiting-resealed.ts'
import type { Context } from '../context.ts'
import { sealedUnder } from '../keys/seal.ts'
import { ContactFault } from './reseal-contacts.ts'
import { openWaitingContact, openWaitingEase, sealedEase, sealedWaiting } from './waiting-contact.ts'

/**
 * Seals the contacts and answers of those who wait under the key that writes (security.md 21), in one transaction; gives how many. It may
 * be run again, and twice at once, while the park is open.
 * @throws ContactFault when no key opens some; nothing is sealed anew then.
 */
export const resealWaiting = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  sql.begin(async transaction => {
    const waiting = await lockWaitingNotUnder(transaction, sealedUnder(keys))
    for (const { waitingEntryId, reference, contactSealed, easeSealed } of waiting) {
      let contact: string
      let ease: Buffer | null
      try {
        contact = openWaitingContact(keys, reference, contactSealed)
        ease = easeSealed && sealedEase(keys, reference, openWaitingEase(keys, reference, easeSealed))
      } catch {
        throw new ContactFault(
          `No key opens what entry ${waitingEntryId} of the waiting list left. Put the key that sealed it behind the first, or take it off the list.`,
        )
      }
      const anew = sealedWaiting(keys, reference, contact)
      await writeWaitingResealed(transaction, { waitingEntryId, ...anew, easeSealed: ease })
    }
    return waiting.length
  })
