import { lstat, rm } from 'node:fs/promises'
import type { DateTime } from 'luxon'
import { messageFilesIn } from './message-folder.ts'

/** Removes the messages that were written as files before an instant: they hold contacts in clear (R63). No other file. */
export const removeMessageFilesBefore = async (varDir: string, before: DateTime): Promise<void> => {
  for (const { path } of await messageFilesIn(varDir)) {
    const file = await lstat(path)
    if (file.isFile() && file.mtimeMs < before.toMillis()) await rm(path, { force: true })
  }
}
