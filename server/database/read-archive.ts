import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import {
  ABOUT,
  type About,
  ArchiveFault,
  about,
  archiveHead,
  archiveTail,
  MANIFEST,
  manifest,
  pieceName,
  TAIL,
} from './archive.ts'
import { codeOf } from './database-fault.ts'
import { counting } from './pieces.ts'

/** Pieces are written at a few megabytes; one with a row of a gigabyte in it is not ours. */
const MOST = 1_100_000_000

const isNotOurs = (file: string) =>
  new ArchiveFault(`${file} is not an archive of ours: name the file that npm run backup wrote.`)
const isNotWhole = (file: string) =>
  new ArchiveFault(`${file} was cut short or altered: nothing can be restored from it, take another.`)

/** @throws ArchiveFault when it cannot be read or does not begin as ours do. */
const sizeOf = async (file: string): Promise<number> => {
  const opened = await open(file).catch(error => {
    throw new ArchiveFault(`${file} cannot be read (${codeOf(error)}): mend the path or its rights.`)
  })
  try {
    const status = await opened.stat()
    const head = Buffer.alloc(archiveHead.length)
    if (status.isFile()) await opened.read(head, 0, head.length, 0)
    if (head.equals(archiveHead)) return status.size
    throw isNotOurs(file)
  } finally {
    await opened.close()
  }
}

interface Entry {
  readonly name: string
  readonly content: Buffer
}

async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const length = (await sizeOf(file)) - TAIL
  if (length < archiveHead.length) throw isNotWhole(file)
  const [gunzip, entries, hash] = [createGunzip(), extract(), createHash('sha256')]
  const summing = async function* (bytes: AsyncIterable<Buffer>) {
    for await (const piece of bytes) {
      hash.update(piece)
      yield piece
    }
  }
  const read = pipeline(createReadStream(file, { end: length - 1 }), summing, gunzip, entries)
  read.catch(() => {})
  for await (const entry of entries) {
    if (Number(entry.header.size) > MOST) throw isNotWhole(file)
    const parts: Buffer[] = []
    for await (const part of entry) parts.push(Buffer.from(part as Buffer))
    yield { name: entry.header.name, content: Buffer.concat(parts) }
  }
  await read
  const tail = await buffer(createReadStream(file, { start: length }))
  // Whatever stands behind the end was put there.
  if (gunzip.bytesWritten !== length || !tail.equals(archiveTail(hash.digest('hex')))) throw isNotWhole(file)
}

const aboutIn = (file: string, { name, content }: Entry): About => {
  const read = name === ABOUT ? about.safeParse(JSON.parse(content.toString('utf8'))) : undefined
  if (!read?.success) throw isNotOurs(file)
  return read.data
}

/** What an archive says of itself, then rows of its tables in their order. */
export type Part =
  | { readonly about: About; readonly table?: never; readonly rows?: never }
  | { readonly table: string; readonly rows: Buffer; readonly about?: never }

async function* checkedParts(file: string): AsyncGenerator<Part> {
  const entries = entriesOf(file)
  const { value: first } = await entries.next()
  if (!first) throw isNotWhole(file)
  const told = aboutIn(file, first)
  yield { about: told }
  const counts = told.tables.map(({ name }) => ({ name, ...counting(), pieces: 0 }))
  let at = 0
  let ended = false
  for await (const { name, content } of entries) {
    if (ended) throw isNotWhole(file)
    if (name === MANIFEST) {
      const found = {
        about: createHash('sha256').update(first.content).digest('hex'),
        tables: counts.map(({ name, sum }) => ({ name, ...sum() })),
      }
      if (JSON.stringify(manifest.parse(JSON.parse(content.toString('utf8')))) !== JSON.stringify(found))
        throw isNotWhole(file)
      ended = true
      continue
    }
    while (counts[at] && name !== pieceName(at, counts[at]?.name ?? '', counts[at]?.pieces ?? 0)) at++
    const table = counts[at]
    if (!table) throw isNotWhole(file)
    table.pieces++
    table.pass(content)
    yield { table: table.name, rows: content }
  }
  if (!ended) throw isNotWhole(file)
}

/**
 * Reads an archive piece by piece. When the last has been given, everything has been held to the manifest: who writes what is read
 * keeps it only then.
 * @throws ArchiveFault when the file is none of ours, was cut short, or has another byte anywhere.
 */
export async function* partsOf(file: string): AsyncGenerator<Part> {
  const parts = checkedParts(file)
  try {
    for (;;) {
      const next = await parts.next().catch(error => {
        throw error instanceof ArchiveFault ? error : isNotWhole(file)
      })
      if (next.done) return
      yield next.value
    }
  } finally {
    await parts.return(undefined)
  }
}
