import { lstat, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { DateTime } from 'luxon'
import { messageFolder } from './message-files.ts'

/** 17-sms.txt, 17-email.eml, and .17-sms.txt.<uuid>, which a process that died left half-written. */
const ours = /^(\d+-(sms\.txt|email\.eml)|\.\d+-(sms\.txt|email\.eml)\.[\da-f-]{36})$/

export const namesIn = (folder: string) =>
  readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })

/** Removes the messages that were written as files before an instant: they hold contacts in clear (R63). No other file. */
export const removeMessageFilesBefore = async (varDir: string, before: DateTime): Promise<void> => {
  const folder = messageFolder(varDir)
  for (const name of (await namesIn(folder)).filter(name => ours.test(name))) {
    const path = join(folder, name)
    const file = await lstat(path)
    if (file.isFile() && file.mtimeMs < before.toMillis()) await rm(path, { force: true })
  }
}
