import { setTimeout as pause } from 'node:timers/promises'
import {
  countContactsNotUnder,
  lockContactsNotUnder,
  type ResealedContact,
  type SealedContact,
  writeResealed,
} from '../../sql/booking/sealed-contacts.ts'
import type { Context } from '../context.ts'
import { digest } from '../keys/digest.ts'
import { seal, sealedUnder, unseal } from '../keys/seal.ts'

const AT_ONCE = 200
/** Milliseconds until those are asked for again that somebody else was changing. */
const A_MOMENT = 50
/** Passes, some five seconds of them, after which whoever waits is told. */
const A_WHILE = 100

/** Contacts that no key opens; the message names their parties by number and nobody. */
export class ContactFault extends Error {
  override readonly name = 'ContactFault'
}

/** Sealed and hashed anew; null when no key opens it. */
const resealed = (
  keys: Context['keys'],
  { partyId, reference, contactSealed }: SealedContact,
): ResealedContact | null => {
  const place = { table: 'party', column: 'contact_sealed', row: reference }
  try {
    const contact = unseal(keys, place, contactSealed)
    return {
      partyId,
      contactSealed: seal(keys, place, contact),
      contactHash: digest(keys, 'look-up', contact),
    }
  } catch {
    return null
  }
}

export interface Hearers {
  /** Hears after each transaction how many contacts it did. */
  readonly did?: (contacts: number) => void
  /** Hears every few seconds how many are left, while others hold them or write under an older key. */
  readonly waits?: (left: number) => void
}

interface Some {
  /** The last party that was looked at; null at the end of a pass. */
  readonly last: number | null
  readonly done: number
  readonly unopened: readonly number[]
}

/**
 * Seals every contact under the key that writes, and hashes it anew, some hundred in a transaction (security.md 21): it may be
 * killed and begun again at any moment, run twice at once, and run while the park is open.
 * @throws ContactFault when all are done but some that no key opens.
 */
export const resealContacts = async (
  { sql, keys }: Pick<Context, 'sql' | 'keys'>,
  { did = () => {}, waits = () => {} }: Hearers = {},
): Promise<void> => {
  const version = sealedUnder(keys)
  const some = (after: number): Promise<Some> =>
    sql.begin(async transaction => {
      const contacts = await lockContactsNotUnder(transaction, version, { after, most: AT_ONCE })
      const tried = contacts.map(contact => ({ ...contact, anew: resealed(keys, contact) }))
      const opened = tried.flatMap(({ anew }) => anew ?? [])
      if (opened.length > 0) await writeResealed(transaction, opened)
      const unopened = tried.filter(({ anew }) => anew === null).map(({ partyId }) => partyId)
      return { last: contacts.at(-1)?.partyId ?? null, done: opened.length, unopened }
    })
  /** Once over all parties; gives which of them did not open. */
  const pass = async () => {
    const unopened: number[] = []
    for (let last: number | null = 0; last !== null; ) {
      const step: Some = await some(last)
      unopened.push(...step.unopened)
      if (step.done > 0) did(step.done)
      last = step.last
    }
    return unopened
  }
  for (let passes = 1; ; passes++) {
    const unopened = await pass()
    const left = await countContactsNotUnder(sql, version)
    if (left === 0) return
    if (left === unopened.length)
      throw new ContactFault(
        `No key opens the contact of party ${unopened.join(', ')}; all others are sealed anew. Put the key that sealed it behind the first, or erase that party.`,
      )
    if (passes % A_WHILE === 0) waits(left)
    await pause(A_MOMENT)
  }
}
