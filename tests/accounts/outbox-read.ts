import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { simpleParser } from 'mailparser'
import { sendAccountMessages } from '../../jobs/send-account-messages.ts'
import type { Context } from '../../server/context.ts'
import { openTransports } from '../../server/messages/transports/open-transports.ts'
import { keepSecret } from '../setup/canary.ts'

export interface Received {
  /** Of a mail; a short message has none. */
  readonly subject: string | null
  readonly words: string
  readonly code: string
  /** What the link of a mail opens with. */
  readonly key: string
}

const readIn = async (folder: string, name: string): Promise<Received> => {
  const raw = readFileSync(join(folder, name), 'utf8')
  const mail = name.endsWith('.eml') ? await simpleParser(raw) : null
  const words = mail ? (mail.text ?? '') : raw.slice(raw.indexOf('\n\n') + 2)
  const code = /(?<!\d)(\d{6})(?!\d)/.exec(words)?.[1] ?? ''
  const key = /\/l\?k=(\d+\.[\w-]{43})/.exec(words)?.[1] ?? ''
  if (key !== '') keepSecret('link', key.split('.')[1] ?? '')
  return { subject: mail?.subject ?? null, words, code, key }
}

/** Lets what is due to accounts leave, and gives what whoever has the telephone or the mailbox reads. */
export const sentToAccounts = async (context: Context): Promise<Received[]> => {
  const folder = join(context.config.varDir, 'messages')
  rmSync(folder, { recursive: true, force: true })
  const transports = openTransports(context.config)
  await sendAccountMessages(context, transports)
  transports.close()
  const names = (() => {
    try {
      return readdirSync(folder)
    } catch {
      return []
    }
  })()
  return Promise.all(names.map(name => readIn(folder, name)))
}
