import type { OwnContact } from '../../sql/booking/own-contact.ts'
import type { Context } from '../context.ts'
import { unseal } from '../keys/seal.ts'

/** The contact of whoever gave the passcode, for themselves; null where there is none. */
export const openContact = (
  { keys }: Pick<Context, 'keys'>,
  { reference, contactSealed }: Pick<OwnContact, 'reference' | 'contactSealed'>,
): string | null =>
  contactSealed && unseal(keys, { table: 'party', column: 'contact_sealed', row: reference }, contactSealed)
