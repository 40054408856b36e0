import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import { SIGNATURE } from '../../views/mail/short-message.ts'
import type { Config } from '../config.ts'
import type { SmsGateway } from './sms-gateway.ts'

/** ring: by the desk, on the telephone (R36). null: not at all. */
export type Way = 'sms' | 'email' | 'ring' | null

/** Of the configuration: what decides by which ways messages leave. */
export type Channels = Pick<Config, 'inEarnest' | 'smtpUrl' | 'sms'>

/**
 * Whether a message to somebody who chose that way can leave now, as this house is set up. In earnest a short message needs a
 * gateway, or the desk rings, and mail needs a server; on loopback a file stands for either (R36).
 */
export const sentBy = ({ inEarnest, smtpUrl, sms }: Channels, reachBy: LetterFacts['reachBy']): boolean => {
  if (reachBy === 'email') return !inEarnest || smtpUrl !== undefined
  return reachBy === 'sms' && (!inEarnest || sms !== undefined)
}

/**
 * How what is said is to reach somebody who chose that way. Who gave a telephone is rung where nothing can be sent; who gave an
 * address of mail has no number to ring, and is never on the ring list (R36).
 */
export const wayTo = (config: Channels, reachBy: LetterFacts['reachBy']): Way => {
  if (reachBy === null || reachBy === 'none') return null
  if (reachBy === 'email') return 'email'
  return reachBy === 'sms' && sentBy(config, 'sms') ? 'sms' : 'ring'
}

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/** Whether a server is on this machine: nothing that is handed to it leaves the machine by our doing. */
export const isOnThisMachine = (url: string): boolean => loopback.has(new URL(url).hostname)

/**
 * The server that mail is handed to; without one it is kept as files. The people of the demonstration are made up, so it
 * hands their mail to no server but one on this machine (security.md 34).
 */
export const mailServer = ({
  smtpUrl,
  demonstration,
}: Pick<Config, 'smtpUrl' | 'demonstration'>): string | undefined =>
  smtpUrl !== undefined && (!demonstration || isOnThisMachine(smtpUrl)) ? smtpUrl : undefined

/** The gateway that short messages are handed to; without one they are kept as files. Of the demonstration as for mail. */
export const smsGateway = ({
  sms,
  demonstration,
}: Pick<Config, 'sms' | 'demonstration'>): SmsGateway | undefined =>
  sms !== undefined && (!demonstration || isOnThisMachine(sms.url)) ? sms : undefined

/** What stands before every short message of this house: the signature that its gateway has registered, in brackets. */
export const shortSignature = (config: Pick<Config, 'sms' | 'demonstration'>): string => {
  const gateway = smsGateway(config)
  return gateway ? `【${gateway.signature}】` : SIGNATURE
}
