import { lockWaitingNotUnder, writeWaitingResealed } from '../../sql/booking/waiting-resealed.ts'
import type { Context } from '../context.ts'
import { resealAll } from '../keys/reseal-all.ts'
import { sealedUnder } from '../keys/seal.ts'
import { ContactFault } from './reseal-contacts.ts'
import { openWaitingContact, openWaitingEase, sealedEase, sealedWaiting } from './waiting-contact.ts'

/**
 * Seals the contacts and answers of those who wait under the key that writes; gives how many.
 * @throws ContactFault when no key opens some; nothing is sealed anew then.
 */
export const resealWaiting = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  resealAll(sql, {
    lock: transaction => lockWaitingNotUnder(transaction, sealedUnder(keys)),
    anew: ({ waitingEntryId, reference, contactSealed, easeSealed }) => ({
      waitingEntryId,
      ...sealedWaiting(keys, reference, openWaitingContact(keys, reference, contactSealed)),
      easeSealed: easeSealed && sealedEase(keys, reference, openWaitingEase(keys, reference, easeSealed)),
    }),
    fault: unopened =>
      new ContactFault(
        `No key opens what entry ${unopened.map(({ waitingEntryId }) => waitingEntryId).join(', ')} of the waiting list left. Put the key that sealed it behind the first, or take it off the list.`,
      ),
    write: writeWaitingResealed,
  })
