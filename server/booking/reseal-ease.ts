import { lockEaseNotUnder, writeEaseResealed } from '../../sql/booking/ease.ts'
import type { Context } from '../context.ts'
import { resealAll } from '../keys/reseal-all.ts'
import { sealedUnder } from '../keys/seal.ts'
import { sealEaseAnew } from './ease.ts'
import { ContactFault } from './reseal-contacts.ts'

/**
 * Seals what was answered of R15 under the key that writes, for only those of two who are to come or came of late have answered; gives
 * how many.
 * @throws ContactFault when no key opens some; nothing is sealed anew then.
 */
export const resealEase = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  resealAll(sql, {
    lock: transaction => lockEaseNotUnder(transaction, sealedUnder(keys)),
    anew: ({ partyId, reference, easeSealed }) => ({
      partyId,
      easeSealed: sealEaseAnew(keys, reference, easeSealed),
    }),
    fault: unopened =>
      new ContactFault(
        `No key opens what party ${unopened.map(({ partyId }) => partyId).join(', ')} answered. Put the key that sealed it behind the first, or erase that party.`,
      ),
    write: writeEaseResealed,
  })
