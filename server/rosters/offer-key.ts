import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** One of the offers that somebody was made together, and the moment when they were: another offer, another key. */
export interface OfferOf {
  readonly assignmentId: number
  readonly personId: number
  readonly offeredAtMillis: number
}

const partsOf = ({ assignmentId, personId, offeredAtMillis }: OfferOf) =>
  [assignmentId, personId, offeredAtMillis] as const

/** The key in the link of offers: '17.' and 43 letters of base64url. Derived, never stored. */
export const offerKey = (keys: Keys, offer: OfferOf): string =>
  `${offer.assignmentId}.${digest(keys, 'offer', ...partsOf(offer)).toString('base64url')}`

/** Whether a key opens these offers, under any readable key; with null, whom nothing opens, the work is the same. */
export const opensOffers = (keys: Keys, offer: OfferOf | null, given: string): boolean => {
  const parts = partsOf(offer ?? { assignmentId: 0, personId: 0, offeredAtMillis: 0 })
  const genuine = isDigest(Buffer.from(given.split('.')[1] ?? '', 'base64url'), keys, 'offer', ...parts)
  return genuine && offer !== null
}
