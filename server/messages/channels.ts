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
