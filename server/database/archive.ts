import { z } from 'zod'

/** A file is no archive of ours, or not whole; the message is one sentence that says what to do. */
export class ArchiveFault extends Error {
  override readonly name = 'ArchiveFault'
}

const table = z.strictObject({
  name: z.string(),
  columns: z.array(z.string()).min(1),
  within: z.string().nullable(),
})
const sequence = z.strictObject({ table: z.string(), column: z.string(), last: z.int() })

/** The first entry of an archive, about.json: what is in it, and of when. */
export const about = z.strictObject({
  format: z.literal(1),
  product: z.string(),
  schema: z.int().min(1),
  at: z.string(),
  tables: z.array(table),
  sequences: z.array(sequence),
})
export type About = z.infer<typeof about>

const counted = z.strictObject({ name: z.string(), rows: z.int(), sha256: z.string() })
export type Counted = z.infer<typeof counted>

/** The last entry, manifest.json: what everything before it has to come to. */
export const manifest = z.strictObject({ about: z.string(), tables: z.array(counted) })
export type Manifest = z.infer<typeof manifest>

/** How every archive begins (RFC 1952): nothing of gzip's own but that it is deflated, so that no byte of it can be another. */
export const archiveHead = Buffer.from('1f8b08000000000000ff', 'hex')

/**
 * How every archive ends: one more member of gzip's with nothing in it (RFC 1952 §2.2), whose comment is the SHA-256 of all bytes before
 * it. gzip does not look at every bit; so another one anywhere is found.
 */
export const archiveTail = (sha256: string) =>
  Buffer.concat([
    Buffer.from('1f8b08100000000000ff', 'hex'),
    Buffer.from(`${sha256}\0`),
    Buffer.from('03000000000000000000', 'hex'),
  ])
export const TAIL = archiveTail('0'.repeat(64)).length

export const ABOUT = 'about.json'
export const MANIFEST = 'manifest.json'

/** 'rows/07-party/000002': rows of the seventh table, and among them the second piece. */
export const pieceName = (position: number, name: string, piece: number) =>
  `rows/${String(position + 1).padStart(3, '0')}-${name}/${String(piece + 1).padStart(6, '0')}`
