import { readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** Where messages are kept as files. */
export const messageFolder = (varDir: string) => join(varDir, 'messages')

const endings = { sms: 'sms.txt', email: 'email.eml', robot: 'robot.txt' } as const

/** 17-sms.txt, 17-email.eml */
export const messageFileName = (outboxId: number, channel: keyof typeof endings) =>
  `${outboxId}-${endings[channel]}`

const whole = `(\\d+)-(?:${Object.values(endings).join('|').replaceAll('.', '\\.')})`
/** Those, and .17-sms.txt.<uuid>, which a process that died left half-written. */
const ours = new RegExp(`^(?:${whole}|\\.${whole}\\.[\\da-f-]{36})$`)

export interface MessageFile {
  readonly path: string
  readonly outboxId: number
}

/** The files of messages that stand in the folder, and no other file there; none where there is no folder. */
export const messageFilesIn = async (varDir: string): Promise<MessageFile[]> => {
  const folder = messageFolder(varDir)
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return names.flatMap(name => {
    const [, whole, half] = ours.exec(name) ?? []
    const outboxId = whole ?? half
    return outboxId === undefined ? [] : [{ path: join(folder, name), outboxId: Number(outboxId) }]
  })
}
