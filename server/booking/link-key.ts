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

/** What a key opens: the page behind a link, an invitation, or the interface for programs. None opens another. */
type Opens = 'link' | 'invitation' | 'api'

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

/** An invitation's key dies with an epoch of its own (R14). */
type Invitation = Omit<LinkOf, 'linkEpoch'> & { readonly invitationEpoch: number }
const asLink = ({ appointmentId, partyId, invitationEpoch: linkEpoch }: Invitation): LinkOf => ({
  ...{ appointmentId, partyId, linkEpoch },
})

/** The key in the link that invites a party; whoever booked sees it, so it opens nothing that is that party's. */
export const invitationKey = (keys: Keys, invitation: Invitation): string =>
  made('invitation')(keys, asLink(invitation))

/** Whether a key opens that invitation, as opensLink does a link. */
export const opensInvitation = (keys: Keys, invitation: Invitation | null, given: string): boolean =>
  opens('invitation')(keys, invitation && asLink(invitation), given)

/** The key that a program holds for a party. It stands in no message, so that a mailed link opens no interface. */
export const programKey = made('api')

/** Whether it opens the appointment to a program, as opensLink does a link. */
export const opensToProgram = opens('api')
