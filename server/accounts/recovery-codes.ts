import type { DateTime } from 'luxon'
import { digest, digests, sameSecret } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

const HOW_MANY = 10
/** None that is taken for another when it is copied from paper. */
const letters = '023456789abcdefghjkmnpqrstuvwxyz'

/** The recovery codes that came with a second factor, 'k3jd-y7s0': derived, so that they can be shown until they are put away. */
export const recoveryCodes = (keys: Keys, accountId: number, confirmedAt: DateTime): string[] =>
  Array.from({ length: HOW_MANY }, (_, index) => {
    const made = digest(keys, 'recovery', 'code', accountId, confirmedAt.toMillis(), index)
    const code = [...made.subarray(0, 8)].map(byte => letters[byte % letters.length]).join('')
    return `${code.slice(0, 4)}-${code.slice(4)}`
  })

const typed = (code: string) =>
  code
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\da-z]/g, '')

/** How a recovery code is kept. */
export const recoveryHash = (keys: Keys, accountId: number, code: string): Buffer =>
  digest(keys, 'recovery', 'hash', accountId, typed(code))

/** How what was typed may be kept, under every readable key. */
export const recoveryHashes = (keys: Keys, accountId: number, code: string): Buffer[] =>
  digests(keys, 'recovery', 'hash', accountId, typed(code))

/**
 * The recovery codes of a second factor as they were given, under whichever readable key that was, by what is kept of them; undefined
 * when that key is read no more.
 */
export const recoveryCodesKept = (
  keys: Keys,
  accountId: number,
  confirmedAt: DateTime,
  kept: readonly Buffer[],
): string[] | undefined =>
  keys
    .map(key => ({ key, codes: recoveryCodes([key], accountId, confirmedAt) }))
    .find(({ key, codes: [first = ''] }) =>
      kept.some(one => sameSecret(one, recoveryHash([key], accountId, first))),
    )?.codes
