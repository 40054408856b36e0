import type { ContactOfOwn } from '../../sql/booking/appointment-of-own.ts'
import type { OwnContact } from '../../sql/booking/own-contact.ts'
import type { Context } from '../context.ts'
import { unseal } from '../keys/seal.ts'

/** The contact of whoever gave the passcode, for themselves; null where there is none. */
export const openContact = (
  { keys }: Pick<Context, 'keys'>,
  { reference, contactSealed }: Pick<OwnContact, 'reference' | 'contactSealed'>,
): string | null =>
  contactSealed && unseal(keys, { table: 'party', column: 'contact_sealed', row: reference }, contactSealed)

/** How somebody may be reached and when, opened for whoever's look is in the audit; null where nobody looked or there is no contact. */
export const contactShown = (context: Pick<Context, 'keys'>, known: ContactOfOwn | undefined) => {
  const contact = known ? openContact(context, known) : null
  return known && contact !== null
    ? { contact, telephoneOf: known.telephoneOf, safeHours: known.safeHours }
    : null
}
