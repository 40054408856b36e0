import type { DateTime } from 'luxon'
import type { ReachHours } from '../../sql/booking/reach-hours.ts'
import type { ReminderChoice } from '../../sql/messages/reminder-choices.ts'
import { APART, lastAllowedMinute } from '../messages/reminder-hours.ts'
import { unasked } from '../messages/reminder-rules.ts'
import { firstAllowedMinute } from '../messages/rules.ts'

/** By the park's clock: from then on people are reminded of the next day's shifts (R34). */
const EVENING = 18

export interface ShiftReminder {
  /** Of the evening before, null. */
  readonly minutesBefore: number | null
  readonly dueAt: DateTime
  /** From when on it is late and said no more. */
  readonly uselessAt: DateTime
}

interface Reminded {
  /** The first shift of a day. */
  readonly starts: DateTime
  readonly reachHours: readonly ReachHours[]
  readonly choice: ReminderChoice | null
}

/** The first minute of the evening before in which somebody may be written to; when the evening has none, the last before it. */
const eveningBefore = ({ starts, reachHours }: Reminded) => {
  const midnight = starts.startOf('day')
  const evening = midnight.minus({ days: 1 }).set({ hour: EVENING })
  const dueAt =
    firstAllowedMinute(evening, reachHours, midnight) ??
    lastAllowedMinute(evening.minus({ days: 1 }), evening, reachHours)
  return dueAt && { minutesBefore: null, dueAt, uselessAt: midnight }
}

const someMinutesBefore = ({ starts, reachHours }: Reminded, minutesBefore: number) => {
  const wanted = starts.minus({ minutes: minutesBefore })
  const dueAt = lastAllowedMinute(wanted.minus({ days: 1 }), wanted, reachHours)
  return dueAt && { minutesBefore, dueAt, uselessAt: starts }
}

/**
 * When somebody is reminded of the shifts of a day (R31, R34), as they have chosen. The one some hours before goes to the last allowed
 * minute before; within six hours of the evening's it would say the same once more, and is none.
 */
export const shiftReminders = (reminded: Reminded): readonly ShiftReminder[] => {
  const { choice } = reminded
  if (choice?.channel === 'none') return []
  const wanted = choice ?? unasked
  const evening = wanted.eveningBefore ? eveningBefore(reminded) : null
  const before = wanted.minutesBefore === null ? null : someMinutesBefore(reminded, wanted.minutesBefore)
  const apart = evening === null || before === null || areApart(evening.dueAt, before.dueAt)
  return [evening, apart ? before : null].filter(one => one !== null)
}

/** Whether two reminders are so far from each other that the second is not the first once more. */
export const areApart = (one: DateTime, other: DateTime): boolean =>
  Math.abs(other.diff(one).as('hours')) >= APART
