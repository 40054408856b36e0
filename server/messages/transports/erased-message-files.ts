import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { messageFolder } from './message-files.ts'
import { namesIn } from './old-message-files.ts'

/** 17-sms.txt, 17-email.eml, and what of them is half written. */
const numbered = /^\.?(\d+)-(?:sms\.txt|email\.eml)(?:\.[\da-f-]{36})?$/

/** Removes the files of these messages: they hold a contact in clear (R63). */
export const removeMessageFiles = async (varDir: string, messageIds: readonly number[]): Promise<void> => {
  if (messageIds.length === 0) return
  const folder = messageFolder(varDir)
  const gone = new Set(messageIds.map(String))
  const names = (await namesIn(folder)).filter(name => gone.has(numbered.exec(name)?.[1] ?? ''))
  await Promise.all(names.map(name => rm(join(folder, name), { force: true })))
}
