import { randomUUID } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Finding, ok, wrong } from './finding.ts'
import { messageFolder } from './transports/message-folder.ts'

/** Whether messages can be kept as files, where a channel is not configured (R36): writes one and takes it away. */
export const checkFiles = async (varDir: string): Promise<Finding> => {
  const folder = messageFolder(varDir)
  const aside = join(folder, `.check.${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await writeFile(aside, '', { flag: 'wx', mode: 0o600 })
    await rm(aside)
    return ok(`Files: ${folder} can be written.`)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return wrong(
      `Files: ${folder} cannot be written (${code}): let VAR_DIR be a folder of the user that runs this.`,
    )
  }
}
