import type { AboutAccount } from '../../sql/messages/account-messages.ts'
import type { ReminderChoice } from '../../sql/messages/reminder-choices.ts'

/** How whoever has said nothing is reminded: the evening before (R34), by whichever way is the house's. */
export const unasked = { eveningBefore: true, minutesBefore: null } as const

/** Whether somebody still wants a reminder, of the evening before or of so many minutes before, as they have chosen by now. */
export const isWanted = (choice: ReminderChoice | null, { minutesBefore }: AboutAccount): boolean => {
  const { eveningBefore, minutesBefore: wanted } = choice ?? unasked
  if (choice?.channel === 'none') return false
  return minutesBefore === undefined ? eveningBefore : minutesBefore === wanted
}
