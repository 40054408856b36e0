import { lockEaseNotUnder, writeEaseResealed } from '../../sql/booking/ease.ts'
import type { Context } from '../context.ts'
import { sealedUnder } from '../keys/seal.ts'
import { sealEaseAnew } from './ease.ts'
import { ContactFault } from './reseal-contacts.ts'

/**
 * Seals what was answered of R15 under the key that writes (security.md 21), in one transaction, for only those of two who are to come
 * or came of late have answered; gives how many. It may be run again, and twice at once, while the park is open.
 * @throws ContactFault when no key opens some; nothing is sealed anew then.
 */
export const resealEase = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  sql.begin(async transaction => {
    const answered = await lockEaseNotUnder(transaction, sealedUnder(keys))
    const unopened: number[] = []
    const resealed = answered.flatMap(({ partyId, reference, easeSealed }) => {
      try {
        return [{ partyId, easeSealed: sealEaseAnew(keys, reference, easeSealed) }]
      } catch {
        unopened.push(partyId)
        return []
      }
    })
    if (unopened.length > 0)
      throw new ContactFault(
        `No key opens what party ${unopened.join(', ')} answered. Put the key that sealed it behind the first, or erase that party.`,
      )
    if (resealed.length > 0) await writeEaseResealed(transaction, resealed)
    return resealed.length
  })
