import type { DateTime } from 'luxon'
import type { AccountFacts } from '../../sql/messages/account-facts.ts'
import type { LeasedAccountMessage } from '../../sql/messages/account-messages.ts'
import { type AccountKind, accountLetterOf } from './account-letters.ts'
import { firstAllowedMinute } from './rules.ts'

/**
 * The first minute from an instant on in which a letter may leave to an account (R31): at once when somebody waits for it, else within
 * the hours that its reader has chosen, or by day where the first answer counts. What always comes leaves outside of these, by day, when they come too late for it.
 * @returns null when there is none before the letter is of no use any more.
 */
export const firstMinuteFor = (
  { kind, uselessAt }: Pick<LeasedAccountMessage, 'kind' | 'uselessAt'>,
  { reachHours }: Pick<AccountFacts, 'reachHours'>,
  from: DateTime,
): DateTime | null => {
  const { atAnyHour, atAnyDay, optional } = accountLetterOf(kind as AccountKind)
  if (atAnyHour) return from < uselessAt ? from : null
  const chosen = firstAllowedMinute(from, atAnyDay ? [] : reachHours, uselessAt)
  return chosen ?? (optional ? null : firstAllowedMinute(from, [], uselessAt))
}
