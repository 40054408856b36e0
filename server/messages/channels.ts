import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { Config } from '../config.ts'

/** ring: by the desk, on the telephone (R36). null: not at all. */
export type Way = 'sms' | 'email' | 'ring' | null

/**
 * Whether a message to somebody who chose that way can leave now, as this house is set up. In earnest there is no gateway for
 * short messages, so the desk rings, and mail needs a server; on loopback a file stands for either (R36).
 */
export const sentBy = (
  { inEarnest, smtpUrl }: Pick<Config, 'inEarnest' | 'smtpUrl'>,
  reachBy: LetterFacts['reachBy'],
): boolean => {
  if (reachBy === 'email') return !inEarnest || smtpUrl !== undefined
  return reachBy === 'sms' && !inEarnest
}

/**
 * How what is said is to reach somebody who chose that way. Who gave a telephone is rung where nothing can be sent; who gave an
 * address of mail has no number to ring, and is never on the ring list (R36).
 */
export const wayTo = (
  config: Pick<Config, 'inEarnest' | 'smtpUrl'>,
  reachBy: LetterFacts['reachBy'],
): Way => {
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
