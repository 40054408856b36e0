import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { type Keys, keyFor, type Purpose } from './keys.ts'

/** Each part with its length before it, so that no two lists of parts read alike. */
const lengthPrefixed = (parts: readonly (string | number)[]) =>
  Buffer.concat(
    parts.flatMap(part => {
      const bytes = Buffer.from(String(part))
      const length = Buffer.alloc(4)
      length.writeUInt32BE(bytes.length)
      return [length, bytes]
    }),
  )

const digestUnder = (key: Keys[number], purpose: Purpose, parts: readonly (string | number)[]) =>
  createHmac('sha256', keyFor(key, purpose))
    .update(lengthPrefixed([purpose, ...parts]))
    .digest()

/** HMAC-SHA-256 of the parts under the key that writes. */
export const digest = (keys: Keys, purpose: Purpose, ...parts: (string | number)[]): Buffer =>
  digestUnder(keys[0], purpose, parts)

/** The same under every readable key: what is looked up may have been written under an older one. */
export const digests = (keys: Keys, purpose: Purpose, ...parts: (string | number)[]): Buffer[] =>
  keys.map(key => digestUnder(key, purpose, parts))

/** A text in a short word, such as a form carries: another for another text. */
export const wordOf = (text: string): string => sha256(text).toString('base64url').slice(0, 16)

/** HMAC-SHA-256 under a key that somebody else has given us, as their documentation asks for it. */
export const signedUnder = (key: string | Buffer, text: string): Buffer =>
  createHmac('sha256', key).update(text).digest()

export const sha256 = (text: string | Buffer): Buffer => createHash('sha256').update(text).digest()

/** The same in hexadecimal, as gateways sign it. */
export const hashed = (text: string): string => sha256(text).toString('hex')

/** Compares two secrets in a time that tells nothing of them, whatever their lengths (security.md 7). */
export const sameSecret = (one: string | Buffer, other: string | Buffer): boolean =>
  timingSafeEqual(sha256(one), sha256(other))

/** Whether a given digest is that of the parts under any readable key. All are tried, found or not. */
export const isDigest = (
  given: Buffer,
  keys: Keys,
  purpose: Purpose,
  ...parts: (string | number)[]
): boolean => digests(keys, purpose, ...parts).filter(made => sameSecret(made, given)).length > 0
