import { setTimeout as pause } from 'node:timers/promises'
import {
  countContactsNotUnder,
  lockContactsNotUnder,
  type SealedContact,
  writeResealed,
} from '../../sql/booking/sealed-contacts.ts'
import type { Context } from '../context.ts'
import { digest } from '../keys/digest.ts'
import { seal, sealedUnder, unseal } from '../keys/seal.ts'

const AT_ONCE = 200
/** Milliseconds until those are asked for again that somebody else was changing. */
const A_MOMENT = 50

const resealed = (keys: Context['keys'], { partyId, reference, contactSealed }: SealedContact) => {
  const place = { table: 'party', column: 'contact_sealed', row: reference }
  const contact = unseal(keys, place, contactSealed)
  return { partyId, contactSealed: seal(keys, place, contact), contactHash: digest(keys, 'look-up', contact) }
}

/**
 * Seals every contact under the key that writes, and hashes it anew, some hundred in a transaction (security.md 21): it may be
 * killed and begun again at any moment, run twice at once, and run while the park is open.
 * @param told hears after each transaction how many it did.
 */
export const resealContacts = async (
  { sql, keys }: Pick<Context, 'sql' | 'keys'>,
  told: (contacts: number) => void = () => {},
): Promise<void> => {
  const version = sealedUnder(keys)
  const some = () =>
    sql.begin(async transaction => {
      const contacts = await lockContactsNotUnder(transaction, version, AT_ONCE)
      if (contacts.length > 0)
        await writeResealed(
          transaction,
          contacts.map(contact => resealed(keys, contact)),
        )
      return contacts.length
    })
  for (;;) {
    const done = await some()
    if (done > 0) told(done)
    else if ((await countContactsNotUnder(sql, version)) === 0) return
    else await pause(A_MOMENT)
  }
}
