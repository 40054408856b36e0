import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { ArchiveFault, archiveHead, archiveTail, TAIL } from './archive.ts'
import { codeOf } from './database-fault.ts'

/** Pieces are written at a few megabytes; one with a row of a gigabyte in it is not ours. */
const MOST = 1_100_000_000

export const isNotOurs = (file: string) =>
  new ArchiveFault(`${file} is not an archive of ours: name the file that npm run backup wrote.`)
export const isNotWhole = (file: string) =>
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

export interface Entry {
  readonly name: string
  readonly content: Buffer
}

/**
 * The entries of an archive, one after the other. When the last has been given, every byte has been held to the sum behind them.
 * @throws ArchiveFault when the file is none of ours, was cut short, or has another byte that shows by here.
 */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
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
