import { hkdfSync } from 'node:crypto'
import { z } from 'zod'

/** What a key is for: no two purposes share one, so that what one of them gives away opens nothing else. */
export type Purpose =
  | 'seal'
  | 'look-up'
  | 'wall'
  | 'link'
  | 'invitation'
  | 'api'
  | 'feed'
  | 'passcode'
  | 'form'
  | 'sign-in'
  | 'second-factor'
  | 'recovery'
  | 'desk-code'
  | 'check-in'
  | 'offer'
  | 'waiting'
  | 'swap'
  | 'urgent'
  | 'delivery'
  | 'bounce'
  | 'unsubscribe'

interface MasterKey {
  readonly version: number
  readonly secret: Buffer
}

/** Every readable key, newest first; the first one writes (design.md §11). */
export type Keys = readonly [MasterKey, ...MasterKey[]]

const written = z
  .array(z.strictObject({ version: z.int().min(1).max(65535), secret: z.base64url().length(43) }))
  .min(1)
  .refine(keys => new Set(keys.map(({ version }) => version)).size === keys.length)

/** The keys cannot be read; the message is for whoever starts the process and never holds one. */
export class KeyFault extends Error {
  override readonly name = 'KeyFault'
}

/**
 * The keys in APP_KEYS or var/keys.json: [{"version":2,"secret":"43 letters of base64url"},{"version":1,…}].
 * @throws KeyFault when they are not of that shape.
 */
export const parseKeys = (json: string): Keys => {
  const shape =
    'keys must be a JSON list of {"version": number, "secret": 32 bytes in base64url}, newest first'
  let parsed: unknown
  try {
    parsed = JSON.parse(json)
  } catch {
    throw new KeyFault(shape)
  }
  const { success, data } = written.safeParse(parsed)
  if (!success) throw new KeyFault(shape)
  const [first, ...rest] = data.map(({ version, secret }) => ({
    version,
    secret: Buffer.from(secret, 'base64url'),
  }))
  if (!first) throw new KeyFault(shape)
  return [first, ...rest]
}

const derived = new WeakMap<MasterKey, Map<Purpose, Buffer>>()

/** The 32-byte key of one purpose (HKDF-SHA-256, RFC 5869), kept once derived. */
export const keyFor = (key: MasterKey, purpose: Purpose): Buffer => {
  const purposes = derived.get(key) ?? new Map<Purpose, Buffer>()
  derived.set(key, purposes)
  const known = purposes.get(purpose)
  if (known) return known
  const made = Buffer.from(hkdfSync('sha256', key.secret, '', `jingyue ${purpose}`, 32))
  purposes.set(purpose, made)
  return made
}
