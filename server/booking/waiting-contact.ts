import { digest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'
import { seal, unseal } from '../keys/seal.ts'
import type { Ease } from './ease.ts'

/** Where the contact of somebody who waits is sealed (security.md 19). */
const contactPlace = (reference: string) => ({
  table: 'waiting_entry',
  column: 'contact_sealed',
  row: reference,
})

/** Where what they answered of R15 is. */
const easePlace = (reference: string) => ({
  table: 'waiting_entry',
  column: 'ease_sealed',
  row: reference,
})

/** A contact as it is written down, sealed and hashed. */
export const sealedWaiting = (keys: Keys, reference: string, contact: string) => ({
  contactSealed: seal(keys, contactPlace(reference), contact),
  contactHash: digest(keys, 'look-up', contact),
})

/**
 * The contact of somebody who waits, to be written to, hashed for the wall, sealed as a party's, or shown to whoever's look is in the audit
 * (R62).
 */
export const openWaitingContact = (keys: Keys, reference: string, sealed: Buffer): string =>
  unseal(keys, contactPlace(reference), sealed)

/** What somebody answered of R15 when they began to wait, as it is written down. */
export const sealedEase = (keys: Keys, reference: string, ease: Ease): Buffer =>
  seal(keys, easePlace(reference), JSON.stringify(ease))

/** The same, to be sealed as a party's. */
export const openWaitingEase = (keys: Keys, reference: string, sealed: Buffer): Ease =>
  JSON.parse(unseal(keys, easePlace(reference), sealed)) as Ease
