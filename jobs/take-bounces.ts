import { readdir, readFile, rename, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { LARGEST_REPORT } from '../server/messages/read-report.ts'
import { takeBounce } from '../server/messages/take-bounce.ts'

const AT_ONCE = 200

const newIn = async (folder: string) => {
  const names = await readdir(join(folder, 'new')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.filter(name => !name.startsWith('.')).sort()
}

/**
 * Takes what came back and lies unread in the Maildir of BOUNCE_FOLDER, and marks it read, believed or not. What a fault of ours stops
 * is left for the next tick, and stops no other.
 */
export const takeBounces = async (context: Context): Promise<void> => {
  const { bounceFolder: folder } = context.config
  if (folder === undefined) return
  for (const name of (await newIn(folder)).slice(0, AT_ONCE)) {
    const path = join(folder, 'new', name)
    try {
      const { size } = await stat(path)
      if (size <= LARGEST_REPORT) await takeBounce(context, await readFile(path))
      await rename(path, join(folder, 'cur', `${name.split(':')[0]}:2,S`))
    } catch (error) {
      logFault(context.log, error, { job: 'take-bounces' })
    }
  }
}
