import type { LetterFacts } from '../../sql/messages/letter-facts.ts'
import type { Config } from '../config.ts'

/** ring: by the desk, on the telephone (R36). null: not at all. */
export type Way = 'sms' | 'email' | 'ring' | null

/**
 * How what is said reaches somebody who chose that way. In earnest a channel that is not configured is none, and the desk rings;
 * on loopback it is a file (R36).
 */
export const wayTo = (
  { inEarnest, smtpUrl }: Pick<Config, 'inEarnest' | 'smtpUrl'>,
  reachBy: LetterFacts['reachBy'],
): Way => {
  if (reachBy === null || reachBy === 'none') return null
  if (reachBy === 'voice') return 'ring'
  const configured = reachBy === 'email' && smtpUrl !== undefined
  return inEarnest && !configured ? 'ring' : reachBy
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
