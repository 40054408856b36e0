import type { DateTime } from 'luxon'
import { generateURI, verifySync } from 'otplib'
import { digest } from '../keys/digest.ts'
import type { Keys } from '../keys/keys.ts'

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
const BYTES = 20
/** A telephone's clock may be wrong by one code, either way. */
const TOLERANCE_SECONDS = 30

/** RFC 4648 §6, of whole groups of five bits. */
const base32 = (bytes: Buffer) =>
  (
    [...bytes]
      .map(byte => byte.toString(2).padStart(8, '0'))
      .join('')
      .match(/.{5}/g) ?? []
  )
    .map(five => letters[Number.parseInt(five, 2)])
    .join('')

/**
 * The key that is offered to an account in one session: the same each time the page is looked at, and kept nowhere until its first
 * code proves that somebody has it.
 */
export const offeredKey = (keys: Keys, accountId: number, sessionHash: Buffer): string =>
  base32(
    digest(keys, 'second-factor', 'offered', accountId, sessionHash.toString('base64url')).subarray(0, BYTES),
  )

/** What an authenticator reads from the square. The label tells a lost telephone's finder nothing of whose it is. */
export const uriOf = (secret: string, host: string): string =>
  generateURI({ issuer: host, label: 'staff', secret })

/** The step of a code that is right now, after the last one that was taken; null when it is not (RFC 6238). */
export const stepOf = (secret: string, token: string, lastStep: number, now: DateTime): number | null => {
  const result = verifySync({
    ...{ secret, token, epoch: Math.floor(now.toSeconds()), epochTolerance: TOLERANCE_SECONDS },
    ...(lastStep > 0 ? { afterTimeStep: lastStep } : {}),
  })
  return result.valid && 'timeStep' in result ? result.timeStep : null
}
