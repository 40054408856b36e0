import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** Whose link it is; raising the epoch makes one link die alone (security.md 2). */
export interface LinkOf {
  readonly appointmentId: number
  readonly partyId: number
  readonly linkEpoch: number
}

/** The key in a party's link: derived, never stored, 43 letters of base64url (R16). */
export const linkKey = (keys: Keys, { appointmentId, partyId, linkEpoch }: LinkOf): string =>
  digest(keys, 'link', appointmentId, partyId, linkEpoch).toString('base64url')

/** Whether a key opens that link, under any readable key; with null, whom nothing opens, the work is the same. */
export const opensLink = (keys: Keys, link: LinkOf | null, given: string): boolean => {
  const { appointmentId, partyId, linkEpoch } = link ?? { appointmentId: 0, partyId: 0, linkEpoch: 0 }
  const opens = isDigest(Buffer.from(given, 'base64url'), keys, 'link', appointmentId, partyId, linkEpoch)
  return opens && link !== null
}
