import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** Whose key it is; raising the epoch ends it. */
export interface WaitingLink {
  readonly waitingEntryId: number
  readonly linkEpoch: number
}

/** The key in the link of somebody who waits: derived, never stored, 43 letters of base64url. It opens no appointment. */
export const waitingKey = (keys: Keys, { waitingEntryId, linkEpoch }: WaitingLink): string =>
  digest(keys, 'waiting', waitingEntryId, linkEpoch).toString('base64url')

/** Whether a key opens that link, under any readable key; with null, whom nothing opens, the work is the same. */
export const opensWaiting = (keys: Keys, link: WaitingLink | null, given: string): boolean => {
  const { waitingEntryId, linkEpoch } = link ?? { waitingEntryId: 0, linkEpoch: 0 }
  const genuine = isDigest(Buffer.from(given, 'base64url'), keys, 'waiting', waitingEntryId, linkEpoch)
  return genuine && link !== null
}

/** Where it leads: https://note.example.org/w/48271936?k=… */
export const waitingLinkOf = (
  keys: Keys,
  origin: string,
  { reference, ...link }: WaitingLink & { readonly reference: string },
): string => `${origin}/w/${reference}?k=${waitingKey(keys, link)}`
