import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** What somebody is asked by a call, and when they were. */
export interface UrgentAskedOf {
  readonly offerId: number
  readonly personId: number
  readonly askedAtMillis: number
}

const partsOf = ({ offerId, personId, askedAtMillis }: UrgentAskedOf) =>
  [offerId, personId, askedAtMillis] as const

/** The key in the link of a call: '17.' and 43 letters of base64url. Derived, never stored. */
export const urgentKey = (keys: Keys, asked: UrgentAskedOf): string =>
  `${asked.offerId}.${digest(keys, 'urgent', ...partsOf(asked)).toString('base64url')}`

/** Whether a key opens it, under any readable key; with null, which nothing opens, the work is the same. */
export const opensUrgent = (keys: Keys, asked: UrgentAskedOf | null, given: string): boolean => {
  const parts = partsOf(asked ?? { offerId: 0, personId: 0, askedAtMillis: 0 })
  const genuine = isDigest(Buffer.from(given.split('.')[1] ?? '', 'base64url'), keys, 'urgent', ...parts)
  return genuine && asked !== null
}
