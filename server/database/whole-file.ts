import { existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import { ArchiveFault } from './archive.ts'
import { codeOf } from './database-fault.ts'

/** Whatever the system says while a file is written, with what to do about it. */
const cannotBeWritten = (path: string, error: unknown) =>
  new ArchiveFault(
    `${path} cannot be written (${codeOf(error)}): name a folder that can be, with room enough.`,
  )

/** What a file system says of itself; the rest is the database's. */
const ofFiles = 'EACCES EPERM ENOENT ENOTDIR EISDIR EROFS ENOSPC EDQUOT EFBIG EIO ENAMETOOLONG EEXIST'.split(
  ' ',
)

/** To the disk, and not only on the way there. A folder is one as well. */
const toDisk = async (path: string) => {
  const file = await open(path, 'r')
  await file.sync().finally(() => file.close())
}

const isThere = (path: string) =>
  new ArchiveFault(`${path} is there already: name another file, or put that one away first.`)

/**
 * Writes a file that is either whole or not there: beside, as FILE.partial, for its owner's eyes alone, then to the disk, then by its
 * name. One that was left behind by a process that was killed is written anew.
 * @throws ArchiveFault when the file is there already or cannot be written.
 */
export const writeWholeFile = async <T>(path: string, write: (into: Writable) => Promise<T>): Promise<T> => {
  if (existsSync(path)) throw isThere(path)
  const partial = `${path}.partial`
  try {
    await rm(partial, { force: true })
    // Opened before anything is written: a stream that opens it by and by may do so after a failure has put it away.
    const file = await open(partial, 'wx', 0o600)
    const written = await write(file.createWriteStream()).finally(() => file.close())
    await toDisk(partial)
    if (existsSync(path)) throw isThere(path)
    await rename(partial, path)
    await toDisk(dirname(path))
    return written
  } catch (error) {
    await rm(partial, { force: true }).catch(() => {})
    throw ofFiles.includes(codeOf(error)) ? cannotBeWritten(path, error) : error
  }
}
