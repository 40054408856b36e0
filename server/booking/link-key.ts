import { digest, isDigest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

/** Whose key it is; raising the epoch makes the keys of one party die alone (security.md 2). */
export interface LinkOf {
  readonly appointmentId: number
  readonly partyId: number
  readonly linkEpoch: number
  /** Of whoever was given an appointment of their own: the one that their keys were made for, so that each goes on opening (R15). */
  readonly keyedAs?: number | null
}

/** What a key opens: the page behind a link, or the interface for programs. Neither opens the other. */
type Opens = 'link' | 'api'

const made =
  (purpose: Opens) =>
  (keys: Keys, { appointmentId, keyedAs, partyId, linkEpoch }: LinkOf): string =>
    digest(keys, purpose, keyedAs ?? appointmentId, partyId, linkEpoch).toString('base64url')

const nobodys: LinkOf = { appointmentId: 0, partyId: 0, linkEpoch: 0 }

const opens =
  (purpose: Opens) =>
  (keys: Keys, link: LinkOf | null, given: string): boolean => {
    const { appointmentId, keyedAs, partyId, linkEpoch }: LinkOf = link ?? nobodys
    const genuine = isDigest(
      Buffer.from(given, 'base64url'),
      keys,
      purpose,
      keyedAs ?? appointmentId,
      partyId,
      linkEpoch,
    )
    return genuine && link !== null
  }

/** The key in a party's link: derived, never stored, 43 letters of base64url (R16). */
export const linkKey = made('link')

/** Whether a key opens that link, under any readable key; with null, whom nothing opens, the work is the same. */
export const opensLink = opens('link')

/** The key that a program holds for a party. It stands in no message, so that a mailed link opens no interface. */
export const programKey = made('api')

/** Whether it opens the appointment to a program, as opensLink does a link. */
export const opensToProgram = opens('api')
