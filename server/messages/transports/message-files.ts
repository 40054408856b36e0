import { randomUUID } from 'node:crypto'
import { chmod, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { mailOptions } from './mail-options.ts'
import { messageFileName, messageFolder } from './message-folder.ts'
import type { Mail, Outcome, RobotPost, ShortMessage, Transport } from './transport.ts'

/** Written aside, then renamed: whoever looks sees a whole message or none, and the same one again is the same file. */
const writeMessage = async (folder: string, name: string, content: string | Buffer): Promise<Outcome> => {
  const aside = join(folder, `.${name}.${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    await chmod(folder, 0o700)
    await writeFile(aside, content, { mode: 0o600, flag: 'wx', flush: true })
    await rename(aside, join(folder, name))
    return { outcome: 'sent', gatewayId: null }
  } catch {
    await rm(aside, { force: true }).catch(() => {})
    return { outcome: 'later', why: 'file' }
  }
}

/** Short messages as files, 17-sms.txt: to whom, an empty line, the words (R36). */
export const shortMessageFiles = (varDir: string): Transport<ShortMessage> => ({
  send: ({ outboxId, to, text }) =>
    writeMessage(messageFolder(varDir), messageFileName(outboxId, 'sms'), `${to}\n\n${text}\n`),
  close: () => {},
})

/** What robots say as files, 17-robot.txt: to which kind, an empty line, the words. */
export const robotFiles = (varDir: string): Transport<RobotPost> => ({
  send: ({ outboxId, robot, text }) =>
    writeMessage(messageFolder(varDir), messageFileName(outboxId, 'robot'), `${robot}\n\n${text}\n`),
  close: () => {},
})

/** Mails as files, 17-email.eml, byte for byte what a server would be handed. */
export const mailFiles = (
  varDir: string,
  { mailSignature }: Pick<Config, 'mailSignature'>,
): Transport<Mail> => {
  const composer = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    dkim: mailSignature,
  })
  return {
    send: async mail => {
      const { message } = await composer.sendMail(mailOptions(mail))
      return writeMessage(messageFolder(varDir), messageFileName(mail.outboxId, 'email'), message as Buffer)
    },
    close: () => composer.close(),
  }
}
