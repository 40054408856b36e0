import { lockFactorsNotUnder, writeFactors } from '../../sql/accounts/sealed-factors.ts'
import type { Context } from '../context.ts'
import { seal, sealedUnder, unseal } from '../keys/seal.ts'
import { placeOf } from './second-factor.ts'

/** Second factors that no key opens; the message names their accounts by number and nobody. */
export class FactorFault extends Error {
  override readonly name = 'FactorFault'
}

/**
 * Seals every second factor under the key that writes (security.md 21), in one transaction, for only those who look after the park
 * have one; gives how many. It may be run again, and twice at once, while the park is open.
 * @throws FactorFault when no key opens some; nothing is sealed anew then.
 */
export const resealFactors = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  sql.begin(async transaction => {
    const factors = await lockFactorsNotUnder(transaction, sealedUnder(keys))
    const unopened: number[] = []
    const resealed = factors.flatMap(({ accountId, totpSealed }) => {
      const place = placeOf(accountId)
      try {
        return [{ accountId, totpSealed: seal(keys, place, unseal(keys, place, totpSealed)) }]
      } catch {
        unopened.push(accountId)
        return []
      }
    })
    if (unopened.length > 0)
      throw new FactorFault(
        `No key opens the second factor of account ${unopened.join(', ')}. Put the key that sealed it behind the first, or let an administrator reset it.`,
      )
    if (resealed.length > 0) await writeFactors(transaction, resealed)
    return resealed.length
  })
