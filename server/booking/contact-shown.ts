import type { OwnContact } from '../../sql/booking/own-contact.ts'
import type { Context } from '../context.ts'
import { digest, isDigest } from '../keys/digest.ts'

const partsOf = ({ partyId, reachBy, contactHash, telephoneOf, coverWord, safeHours }: OwnContact) => [
  'contact',
  partyId,
  reachBy ?? '',
  contactHash?.toString('base64url') ?? '',
  telephoneOf ?? '',
  coverWord ?? '',
  JSON.stringify(safeHours),
]

/** What a contact form was shown, in one word that tells nothing of it; its sequence does not grow with these answers. */
export const wordOfShown = ({ keys }: Pick<Context, 'keys'>, present: OwnContact): string =>
  digest(keys, 'form', ...partsOf(present)).toString('base64url')

/** Whether it still stands as that form was shown it: else there are newer answers, which it has not seen. */
export const standsAsShown = ({ keys }: Pick<Context, 'keys'>, present: OwnContact, shown: string): boolean =>
  isDigest(Buffer.from(shown, 'base64url'), keys, 'form', ...partsOf(present))
