import { rm } from 'node:fs/promises'
import { messageFilesIn } from './message-folder.ts'

/** Removes the files of these messages: they hold a contact in clear (R63). */
export const removeMessageFiles = async (varDir: string, messageIds: readonly number[]): Promise<void> => {
  if (messageIds.length === 0) return
  const gone = new Set(messageIds)
  const files = (await messageFilesIn(varDir)).filter(({ outboxId }) => gone.has(outboxId))
  await Promise.all(files.map(({ path }) => rm(path, { force: true })))
}
