import { lockFactorsNotUnder, writeFactors } from '../../sql/accounts/sealed-factors.ts'
import type { Context } from '../context.ts'
import { resealAll } from '../keys/reseal-all.ts'
import { seal, sealedUnder, unseal } from '../keys/seal.ts'
import { placeOf } from './second-factor.ts'

/** Second factors that no key opens; the message names their accounts by number and nobody. */
export class FactorFault extends Error {
  override readonly name = 'FactorFault'
}

/**
 * Seals every second factor under the key that writes, for only those who look after the park have one; gives how many.
 * @throws FactorFault when no key opens some; nothing is sealed anew then.
 */
export const resealFactors = ({ sql, keys }: Pick<Context, 'sql' | 'keys'>): Promise<number> =>
  resealAll(sql, {
    lock: transaction => lockFactorsNotUnder(transaction, sealedUnder(keys)),
    anew: ({ accountId, totpSealed }) => {
      const place = placeOf(accountId)
      return { accountId, totpSealed: seal(keys, place, unseal(keys, place, totpSealed)) }
    },
    fault: unopened =>
      new FactorFault(
        `No key opens the second factor of account ${unopened.map(({ accountId }) => accountId).join(', ')}. Put the key that sealed it behind the first, or let an administrator reset it.`,
      ),
    write: writeFactors,
  })
