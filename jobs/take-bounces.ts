import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { LARGEST_REPORT } from '../server/messages/read-report.ts'
import { takeBounce } from '../server/messages/take-bounce.ts'
import { isOfDatabase } from '../sql/connect.ts'

const AT_ONCE = 200

/** What came back names whom it was for, in clear: it is kept as long as a contact is (R63), for whoever looks why it came. */
const KEPT = { days: 30 }

const namesIn = async (folder: string, within: 'new' | 'cur') => {
  const names = await readdir(join(folder, within)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter(name => !name.startsWith('.')).sort()
}

/** What a mail is called that was taken here, whatever a mail program says of it behind its colon. */
const TAKEN = '.taken'
const wasTaken = (name: string) => name.split(':')[0]?.endsWith(TAKEN)

/** Seen; or flagged, where it could not be taken. */
const moveAside = (folder: string, name: string, as: 'S' | 'F') =>
  rename(join(folder, 'new', name), join(folder, 'cur', `${name.split(':')[0]}${TAKEN}:2,${as}`))

const takeOne = async (context: Context, path: string) => {
  const { size } = await stat(path)
  if (size <= LARGEST_REPORT) await takeBounce(context, await readFile(path))
}

const takeAll = async (context: Context, folder: string) => {
  for (const name of (await namesIn(folder, 'new')).slice(0, AT_ONCE))
    try {
      await takeOne(context, join(folder, 'new', name))
      await moveAside(folder, name, 'S')
    } catch (error) {
      logFault(context.log, error, { job: 'take-bounces' })
      if (await isOfDatabase(context.sql, error)) continue
      await moveAside(folder, name, 'F').catch(fault => logFault(context.log, fault, { job: 'take-bounces' }))
    }
}

/** When a file was written; null of one that a mail program has just renamed. */
const writtenAt = (path: string) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return null
      throw error
    },
  )

const removeOld = async ({ now }: Context, folder: string) => {
  const before = now().minus(KEPT).toMillis()
  for (const name of (await namesIn(folder, 'cur')).filter(wasTaken)) {
    const path = join(folder, 'cur', name)
    const at = await writtenAt(path)
    if (at !== null && at < before) await rm(path, { force: true })
  }
}

/**
 * Takes what came back and lies unread in the Maildir of BOUNCE_FOLDER, and marks it read, believed or not. What is amiss with one stops
 * no other: it is flagged and laid aside; only what the database did not take lies for the next tick. Thirty days after it came what was
 * taken here is removed, and nothing else that lies there.
 */
export const takeBounces = async (context: Context): Promise<void> => {
  const { bounceFolder: folder } = context.config
  if (folder === undefined) return
  await takeAll(context, folder)
  await removeOld(context, folder)
}
