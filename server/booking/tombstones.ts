import { mkdir, open, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { DateTime } from 'luxon'
import { z } from 'zod'

const id = z.int().positive().optional()
/** That somebody asked to be erased at once, and when: a party, an entry of the waiting list, or both of one person; ids and no more. */
const tombstone = z.object({ party: id, waiting: id, at: z.string() })
export type Tombstone = z.infer<typeof tombstone>

const fileOf = (varDir: string) => join(varDir, 'erased.jsonl')

const readLine = (line: string): Tombstone[] => {
  try {
    const { success, data } = tombstone.safeParse(JSON.parse(line))
    return success ? [data] : []
  } catch {
    // Half a line, where the power failed while it was written.
    return []
  }
}

const textOf = (varDir: string) =>
  readFile(fileOf(varDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return ''
    throw error
  })

const tombstonesIn = (text: string) => text.split('\n').flatMap(readLine)

/** Everybody who was ever erased at once, oldest first; a restored database is told of them (security.md 22). */
export const readTombstones = async (varDir: string): Promise<Tombstone[]> =>
  tombstonesIn(await textOf(varDir))

/**
 * Those in a file that was kept apart: a copy of another machine's.
 * @throws what the system says when it cannot be read.
 */
export const tombstonesOfFile = async (path: string): Promise<Tombstone[]> =>
  tombstonesIn(await readFile(path, 'utf8'))

const syncFolder = async (folder: string) => {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

/**
 * Writes that somebody was erased, so that it is on the disk when this is done: {"party":42,"at":"…"}, a line of VAR_DIR/erased.jsonl,
 * which only this user reads. Whoever stands there already is written once more: their number may be given out anew since, after a
 * restore, to somebody else.
 */
export const appendTombstone = async (
  varDir: string,
  whose: Omit<Tombstone, 'at'>,
  at: DateTime,
): Promise<void> => {
  const before = await textOf(varDir)
  const path = fileOf(varDir)
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'a', 0o600)
  try {
    await handle.chmod(0o600)
    // Half a line stays a line of its own, and makes no other unreadable.
    const begins = before === '' || before.endsWith('\n') ? '' : '\n'
    await handle.appendFile(`${begins}${JSON.stringify({ ...whose, at: at.toUTC().toISO() })}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  await syncFolder(dirname(path))
}
