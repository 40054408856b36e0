import { createHash } from 'node:crypto'
import { chmodSync, chownSync, lstatSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { closedTo } from './identity.ts'
import type { Place } from './place.ts'
import { socketIn } from './postmaster.ts'

/** The kernels' room for the path of a socket, without its closing NUL. */
const mostBytes = process.platform === 'darwin' ? 103 : 107
const fits = (folder: string) => Buffer.byteLength(socketIn(folder)) <= mostBytes

/** A folder of ours, closed to all others: in a folder that all may write, another user could have made it before. */
const makePrivate = (folder: string, { identity }: Place) => {
  try {
    mkdirSync(folder, { mode: 0o700 })
    if (identity) chownSync(folder, identity.uid, identity.gid)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const found = lstatSync(folder)
  const owner = identity?.uid ?? process.getuid?.()
  if (!found.isDirectory() || found.uid !== owner)
    throw new DatabaseFault(
      `${folder}, where the socket of PostgreSQL has to be, is another user's: remove it, or set VAR_DIR to a shorter path.`,
    )
  chmodSync(folder, 0o700)
}

/**
 * Where the socket of PostgreSQL goes: beside its data, or, when that path is too long for a socket, into a temporary
 * folder named after it.
 * @throws DatabaseFault when that folder is another user's or cannot be made.
 */
export const socketFolderOf = (place: Place): string => {
  if (fits(place.folder)) return place.folder
  const name = `jingyue-${createHash('sha256').update(place.folder).digest('hex').slice(0, 16)}`
  const usable = (folder: string) =>
    fits(folder) && !(place.identity && closedTo(place.identity, dirname(folder)))
  const folder = [tmpdir(), '/tmp'].map(parent => join(parent, name)).find(usable)
  if (!folder)
    throw new DatabaseFault(
      `The path ${place.folder} is too long for a socket: set VAR_DIR to a shorter one.`,
    )
  try {
    makePrivate(folder, place)
  } catch (error) {
    if (error instanceof DatabaseFault) throw error
    throw new DatabaseFault(
      `The folder ${folder} for the socket of PostgreSQL cannot be made (${codeOf(error)}): set VAR_DIR to a shorter path.`,
    )
  }
  return folder
}
