import type { Config } from '../config.ts'
import { mailServer } from './channels.ts'
import { type Finding, ok, wrong } from './finding.ts'
import { mailTransporter } from './transports/smtp.ts'

type Asked = Pick<Config, 'smtpUrl' | 'inEarnest' | 'demonstration' | 'mailSignature' | 'mailProfile'>

const whatIsWrong = (host: string, error: unknown): string => {
  const { code = '', responseCode } = error as { code?: string; responseCode?: number }
  if (code === 'EAUTH')
    return `${host} refuses the user or the password in SMTP_URL (${responseCode ?? 'no code'}). QQ and 163 want the 授权码 that their settings give for SMTP, and not the password of the mailbox.`
  if (code === 'EDNS') return `No server is called ${host}: mend the name in SMTP_URL.`
  if (code === 'ETLS' || /certificate|TLS|SSL/i.test((error as Error).message))
    return `No encrypted connection to ${host}: in earnest mail leaves over TLS alone. Take smtps:// and its port, or let the server have a certificate of its name.`
  if (code === 'ETIMEDOUT')
    return `${host} does not answer: is its port in SMTP_URL right, and does the firewall let this machine out?`
  return `${host} cannot be reached or does not let us in (${responseCode ?? code}): is it up, and are name and port in SMTP_URL right?`
}

/**
 * Connects to the mail server, encrypts, signs in, and sends nothing. @param patience milliseconds that it may say nothing
 * @returns nothing about a server where none is configured.
 */
export const checkMailServer = async (config: Asked, patience = 10_000): Promise<Finding[]> => {
  const server = mailServer(config)
  if (server === undefined) return []
  const url = new URL(server)
  const transporter = mailTransporter(server, config, patience)
  try {
    await transporter.verify()
    return [ok(`Mail: ${url.hostname} is there and lets us in.`)]
  } catch (error) {
    return [wrong(`Mail: ${whatIsWrong(url.hostname, error)}`)]
  } finally {
    transporter.close()
  }
}
