import { accessSync, chmodSync, constants, mkdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { codeOf, DatabaseFault } from './database-fault.ts'
import { closedTo, giveTo, type Identity, lendIdentity } from './identity.ts'
import { ledOut } from './led-out.ts'
import type { RunAs } from './run-program.ts'

/** Where an embedded PostgreSQL lives, and as whom. */
export interface Place {
  /** The real path of the folder that holds everything of it. */
  readonly folder: string
  /** PostgreSQL's own data folder. */
  readonly cluster: string
  readonly logFile: string
  readonly identity: Identity | null
  readonly as: RunAs
}

const makeFolder = (folder: string): string => {
  try {
    // In two steps: the folders above have to stay open to a lent identity.
    mkdirSync(dirname(folder), { recursive: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return realpathSync(folder)
  } catch (error) {
    throw new DatabaseFault(
      `The folder ${folder} cannot be written (${codeOf(error)}): set VAR_DIR to a folder that can, or mend its rights.`,
    )
  }
}

const closeToOthers = (folder: string, identity: Identity | null) => {
  try {
    if (identity && statSync(folder).uid !== identity.uid) giveTo(identity, folder)
    chmodSync(folder, 0o700)
  } catch (error) {
    // A root without its powers, as in some containers, or a file system without owners.
    throw new DatabaseFault(
      `The folder ${folder} cannot be given to the user that runs PostgreSQL (${codeOf(error)}): start as another user than root, or set DATABASE_URL.`,
    )
  }
}

/** The real folder behind the wanted one: itself, or one that it is made to lead to when a lent identity cannot come to it. */
const reachable = (wanted: string): string => {
  const folder = makeFolder(wanted)
  const identity = lendIdentity(folder)
  return identity && closedTo(identity, dirname(folder)) && ledOut(folder) ? makeFolder(wanted) : folder
}

/**
 * Makes the folder when there is none and sees to it that PostgreSQL may work there.
 * @throws DatabaseFault when the folder cannot be written, is another user's, or is closed to the lent identity.
 */
export const preparePlace = (wanted: string): Place => {
  const folder = reachable(resolve(wanted))
  const identity = lendIdentity(folder)
  const closed = identity && closedTo(identity, dirname(folder))
  if (closed)
    throw new DatabaseFault(
      `PostgreSQL does not run as root, and the user lent to it (${identity.uid}) may not enter ${closed}: set VAR_DIR to a folder that everybody may enter, such as /var/lib/jingyue, or start as another user.`,
    )
  closeToOthers(folder, identity)
  return {
    folder,
    cluster: join(folder, 'data'),
    logFile: join(folder, 'log'),
    identity,
    as: { ...identity, cwd: folder, env: { PATH: process.env.PATH, HOME: folder, LC_ALL: 'C', TZ: 'UTC' } },
  }
}
