import type { DateTime } from 'luxon'
import type { MessageInBox } from '../../sql/messages/box.ts'
import type { Text } from '../../views/text/text.ts'
import { firstAllowedMinute } from './rules.ts'

/**
 * What a waiting message waits for: the next tick, another try, the hour of a reminder, the end of the quiet hours, or the hours
 * called safe (R31).
 */
export const whatItWaitsFor = (
  { kind, state, dueAt, tries, why }: Pick<MessageInBox, 'kind' | 'state' | 'dueAt' | 'tries' | 'why'>,
  now: DateTime,
): keyof Text['box']['waits'] | null => {
  if (state !== 'waiting') return null
  // Also where nothing was tried, for the budget of the day was spent.
  if (why !== null && why !== 'sending') return 'again'
  if (dueAt <= now) return 'leaving'
  if (tries > 0) return 'again'
  if (/_reminder$/.test(kind)) return 'its_hour'
  const endOfQuiet = firstAllowedMinute(now, [], now.plus({ days: 2 }))
  return endOfQuiet !== null && dueAt <= endOfQuiet ? 'quiet' : 'safe_hours'
}
