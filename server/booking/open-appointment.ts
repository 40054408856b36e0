import type { DateTime } from 'luxon'
import { insertVisitorSession, type VisitorSession } from '../../sql/booking/holders.ts'
import { partyOfReference } from '../../sql/booking/links.ts'
import { countTry, forgetTries, forgetWaitingTries, type PasscodeTry } from '../../sql/booking/passcodes.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { isDigest, sha256 } from '../keys/digest.ts'
import { newSecret } from '../keys/new-secret.ts'
import { parkDay } from '../park-time.ts'
import { opensLink } from './link-key.ts'
import { OPEN_MINUTES } from './open-minutes.ts'

/** Opens an appointment in one browser. Gives the secret for its cookie; the database keeps the hash alone. */
export const openAppointment = async (
  { sql, now }: Pick<Context, 'now'> & { readonly sql: Sql },
  partyId: number,
  openedWith: VisitorSession['openedWith'],
): Promise<string> => {
  const secret = newSecret()
  const expiresAt = now().plus({ minutes: OPEN_MINUTES })
  await insertVisitorSession(sql, { keyHash: sha256(secret), partyId, openedWith, expiresAt })
  return secret
}

/** Whether links, keys and passcodes of an appointment still open it: until the end of the day after (R16). */
export const stillOpens = ({ now }: Pick<Context, 'now'>, ends: DateTime) =>
  parkDay(now()) <= parkDay(ends.plus({ days: 1 }))

/** Swaps the key of a link for a cookie's secret, or null: whatever is wrong with it, the same (R61). */
export const openByLink = async (
  context: Context,
  reference: string,
  key: string,
): Promise<string | null> => {
  const party = await partyOfReference(context.sql, reference)
  const opens = opensLink(context.keys, party ?? null, key)
  return party && opens && stillOpens(context, party.ends)
    ? openAppointment(context, party.partyId, 'link')
    : null
}

const NOBODY = { reference: '00000000', passcodeHash: Buffer.alloc(32) }

/** Whose reference and passcode these are: a party's, or that of whoever waits. */
export type Found = { readonly partyId: number } | { readonly waitingEntryId: number }

/** Of whoever it is that was tried, once the passcode was right. */
const foundBy = async (
  context: Context,
  { partyId, waitingEntryId, ends }: PasscodeTry,
): Promise<Found | null> => {
  if (waitingEntryId !== null) {
    await forgetWaitingTries(context.sql, waitingEntryId)
    return { waitingEntryId }
  }
  if (partyId === null || ends === null || !stillOpens(context, ends)) return null
  await forgetTries(context.sql, partyId)
  return { partyId }
}

/** Whom a reference and a passcode open, or null: unknown, wrong, used up, all the same and the same work. */
export const foundByPasscode = async (
  context: Context,
  reference: string,
  passcode: string,
): Promise<Found | null> => {
  const { sql, keys, now } = context
  const tried = await countTry(sql, reference, now())
  const { reference: row, passcodeHash } = tried ?? NOBODY
  const right = isDigest(passcodeHash, keys, 'passcode', row, passcode)
  return tried && right ? foundBy(context, tried) : null
}

/** The same of parties alone. */
export const partyByPasscode = async (
  context: Context,
  reference: string,
  passcode: string,
): Promise<number | null> => {
  const found = await foundByPasscode(context, reference, passcode)
  return found && 'partyId' in found ? found.partyId : null
}

/** Swaps reference and passcode for a cookie's secret, or null. */
export const openByPasscode = async (
  context: Context,
  reference: string,
  passcode: string,
): Promise<string | null> => {
  const partyId = await partyByPasscode(context, reference, passcode)
  return partyId === null ? null : openAppointment(context, partyId, 'passcode')
}
