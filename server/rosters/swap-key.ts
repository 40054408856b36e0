import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** A swap, one of those who were asked, and the moment when they were. */
export interface SwapOf {
  readonly swapId: number
  readonly personId: number
  readonly askedAtMillis: number
}

const partsOf = ({ swapId, personId, askedAtMillis }: SwapOf) => [swapId, personId, askedAtMillis] as const

/** The key in the link of a swap: '17.5.' (swap, person) and 43 letters of base64url. Derived, never stored. */
export const swapKey = (keys: Keys, swap: SwapOf): string =>
  `${swap.swapId}.${swap.personId}.${digest(keys, 'swap', ...partsOf(swap)).toString('base64url')}`

/** Whether a key opens this swap for whoever was asked; with null, whom nothing opens, the work is the same. */
export const opensSwap = (keys: Keys, swap: SwapOf | null, given: string): boolean => {
  const parts = partsOf(swap ?? { swapId: 0, personId: 0, askedAtMillis: 0 })
  const genuine = isDigest(Buffer.from(given.split('.')[2] ?? '', 'base64url'), keys, 'swap', ...parts)
  return genuine && swap !== null
}
