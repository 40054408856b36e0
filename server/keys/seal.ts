import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { type Keys, keyFor } from './keys.ts'

/** Where a sealed value stands: it opens there and nowhere else. */
export interface Column {
  readonly table: string
  readonly column: string
  /** What names the row for ever: its reference or its uid. */
  readonly row: string
}

const NONCE = 12
const TAG = 16
const VERSION = 2

const boundTo = ({ table, column, row }: Column, version: number) =>
  Buffer.from(JSON.stringify([table, column, row, version]))

/** The two bytes that stand before whatever is sealed under the key that writes: its version. */
export const sealedUnder = ([key]: Keys): Buffer => {
  const version = Buffer.alloc(VERSION)
  version.writeUInt16BE(key.version)
  return version
}

/** AES-256-GCM under the key that writes: two bytes of key version, nonce, tag, what was sealed (security.md 19). */
export const seal = ([key]: Keys, place: Column, text: string): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(key, 'seal'), nonce)
  cipher.setAAD(boundTo(place, key.version))
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return Buffer.concat([sealedUnder([key]), nonce, cipher.getAuthTag(), body])
}

/**
 * What was sealed in that place.
 * @throws Error when it was sealed elsewhere, was altered, or its key is not readable any more.
 */
export const unseal = (keys: Keys, place: Column, sealed: Buffer): string => {
  const version = sealed.readUInt16BE(0)
  const key = keys.find(candidate => candidate.version === version)
  if (!key) throw new Error(`no readable key of version ${version}`)
  const decipher = createDecipheriv(
    'aes-256-gcm',
    keyFor(key, 'seal'),
    sealed.subarray(VERSION, VERSION + NONCE),
  )
  decipher.setAAD(boundTo(place, version))
  decipher.setAuthTag(sealed.subarray(VERSION + NONCE, VERSION + NONCE + TAG))
  const body = sealed.subarray(VERSION + NONCE + TAG)
  return Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8')
}
