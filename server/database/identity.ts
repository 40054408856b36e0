import { spawnSync } from 'node:child_process'
import { chownSync, lchownSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseFault } from './database-fault.ts'

/** The user whose identity PostgreSQL is lent, because it refuses to run as root. */
export interface Identity {
  readonly uid: number
  readonly gid: number
}

const lenders = ['postgres', '_postgres', 'nobody']

const identityOf = (user: string): Identity | null => {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find(line => line.startsWith(`${user}:`))
  const [, , uid, gid] = line?.split(':').map(Number) ?? []
  return uid && gid && uid > 0 && gid > 0 ? { uid, gid } : null
}

/**
 * As whom PostgreSQL runs over a folder: whoever owns it; over root's, postgres or nobody, to whom it is then given.
 * @returns null when nothing has to be lent, because the process is not root's.
 * @throws DatabaseFault when the folder is another user's, or root has nobody to lend from.
 */
export const lendIdentity = (folder: string): Identity | null => {
  const self = process.getuid?.()
  const { uid, gid } = statSync(folder)
  if (self !== 0) {
    if (self === undefined || self === uid) return null
    throw new DatabaseFault(
      `${folder} belongs to another user (${uid}): start as that user, or set VAR_DIR to a folder of your own.`,
    )
  }
  if (uid !== 0) return { uid, gid }
  const identity = lenders.map(identityOf).find(found => found !== null)
  if (identity) return identity
  throw new DatabaseFault(
    'PostgreSQL does not run as root, and there is neither a user postgres nor nobody to run it: start as another user, or set DATABASE_URL.',
  )
}

/** Gives a folder and all in it to the lent identity. */
export const giveTo = ({ uid, gid }: Identity, folder: string) => {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    lchownSync(join(folder, name), uid, gid)
  chownSync(folder, uid, gid)
}

const pathTo = (folder: string): string[] =>
  dirname(folder) === folder ? [folder] : [...pathTo(dirname(folder)), folder]

const enterEach = 'for folder; do cd "$folder" 2>/dev/null || { printf %s "$folder"; exit; }; done'

/** The first folder on the way that the lent identity may not enter, or null. Asked of a shell, which knows every rule. */
export const closedTo = (identity: Identity, folder: string): string | null =>
  spawnSync('/bin/sh', ['-c', enterEach, 'sh', ...pathTo(folder)], {
    ...identity,
    cwd: '/',
    encoding: 'utf8',
  }).stdout || null
