import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { isOnThisMachine } from '../channels.ts'
import type { MailProfile } from '../mail-profile.ts'
import { mailOptions } from './mail-options.ts'
import type { Mail, Outcome, Transport } from './transport.ts'

const SECONDS = 1000

/** Where a fault of nodemailer says what the server answered to this message, and not to our connection. */
const ABOUT_THE_MESSAGE = new Set(['EENVELOPE', 'EMESSAGE'])

const causes: Readonly<Record<string, string>> = {
  ETIMEDOUT: 'smtp_timeout',
  EABORT: 'smtp_timeout',
  EAUTH: 'smtp_sign_in',
  EDNS: 'smtp_name',
  ETLS: 'smtp_tls',
}

interface Fault {
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

/**
 * A 5xx about the message stops at once; whatever else goes wrong may go right later (RFC 5321 §4.2.1), not before the server says.
 */
const outcomeOf = (error: unknown, { waits }: MailProfile): Outcome => {
  const { code = '', responseCode, response = '' } = error as Fault
  const [, minutes] = waits.find(([word]) => response.includes(word)) ?? []
  const asked = minutes === undefined ? {} : { minutes }
  if (!ABOUT_THE_MESSAGE.has(code) || responseCode === undefined)
    return { outcome: 'later', why: causes[code] ?? 'smtp_connection', ...asked }
  if (responseCode >= 500) return { outcome: 'refused', why: `smtp_${responseCode}` }
  return { outcome: 'later', why: `smtp_${responseCode}`, ...asked }
}

/** '250 2.0.0 Ok: queued as 4XyZ' */
const queuedAs = (response: string) => /queued as ([\w.-]{1,64})/i.exec(response)?.[1] ?? null

type MailConfig = Pick<Config, 'inEarnest' | 'mailSignature' | 'mailProfile'>

/** A connection to a server, as mail leaves by it: in earnest only over TLS, unless it is on this machine. */
export const mailTransporter = (
  url: string,
  { inEarnest, mailSignature, mailProfile }: MailConfig,
  patience: number,
) =>
  createTransport({
    url,
    dkim: mailSignature,
    pool: true,
    maxConnections: 1,
    maxMessages: mailProfile.mailsPerConnection,
    maxRequeues: 1,
    connectionTimeout: patience,
    greetingTimeout: patience,
    socketTimeout: patience,
    dnsTimeout: patience,
    requireTLS: inEarnest && !isOnThisMachine(url),
    disableFileAccess: true,
    disableUrlAccess: true,
  })

/**
 * Mail by the server of SMTP_URL: one connection, a few mails on each, short patience, so that the relays of QQ and 163 take it
 * (calendars-and-mail.md 22). In earnest only over TLS, unless the server is on this machine or the address says otherwise.
 * @param patience milliseconds that the server may say nothing
 */
export const smtp = (url: string, config: MailConfig, patience = 10 * SECONDS): Transport<Mail> => {
  const transporter = mailTransporter(url, config, patience)
  return {
    send: async (mail, signal) => {
      try {
        const { response } = await transporter.sendMail({ ...mailOptions(mail), signal })
        return { outcome: 'sent', gatewayId: queuedAs(response) }
      } catch (error) {
        return outcomeOf(error, config.mailProfile)
      }
    },
    close: () => transporter.close(),
  }
}
