import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import type { NewAccountMessage } from '../../sql/messages/account-messages.ts'
import { planAccountReminders } from '../../sql/messages/account-reminders.ts'
import { type ShiftToRemind, shiftsToRemind } from '../../sql/rosters/shifts-to-remind.ts'
import type { Context } from '../context.ts'
import { firstAllowedMinute } from '../messages/rules.ts'
import { channelOf } from '../messages/say-to-account.ts'
import { areApart, type ShiftReminder, shiftReminders } from './shift-reminder-hours.ts'

/**
 * Minutes by which a reminder stands in the outbox before it is due, so that one of the last minute before quiet hours leaves in it:
 * more than two ticks of whoever plans.
 */
const AHEAD = 12

/** The earliest due is in the day before, and may have gone to the last allowed minute before that. */
const DAYS = 3

/** What was past already when somebody got the shift, or chose to be reminded so long before, is none. */
const isPast = ({ minutesBefore, dueAt }: ShiftReminder, { heldSince, chosenAt }: ShiftToRemind) =>
  minutesBefore !== null && (dueAt < heldSince || (chosenAt !== null && dueAt < chosenAt))

/** What is late leaves in the first allowed minute; null when there is none before the shift. */
const leavesAt = (dueAt: DateTime, { starts, reachHours }: ShiftToRemind, at: DateTime) =>
  dueAt > at ? dueAt : firstAllowedMinute(at, reachHours, starts)

/** Unlike for any other that somebody may choose, of this day. */
const onceOf = ({ personId, starts }: ShiftToRemind, minutesBefore: number | null) => {
  const day = `shift_reminder/${personId}/${starts.toISODate()}`
  return minutesBefore === null ? day : `${day}/${minutesBefore} minutes`
}

interface Planned {
  readonly reminder: ShiftReminder
  readonly message: NewAccountMessage
}

/** The reminders of one person's shifts of a day, each as it is said from an instant on. */
const plannedOf = (
  { config }: Pick<Context, 'config'>,
  shifts: readonly [ShiftToRemind, ...ShiftToRemind[]],
  at: DateTime,
): Planned[] => {
  const [first] = shifts
  const { accountId, starts, choice } = first
  const channel = channelOf(config, first, null, choice?.channel)
  const assignmentIds = shifts.map(({ assignmentId }) => assignmentId)
  const reminders = shiftReminders(first).filter(reminder => !isPast(reminder, first))
  const second = reminders.find(({ minutesBefore }) => minutesBefore !== null)
  return reminders.flatMap(reminder => {
    const { minutesBefore } = reminder
    const dueAt = leavesAt(reminder.dueAt, first, at)
    // That of the evening, when it is so late that the one some hours before says the same.
    const next = minutesBefore === null ? second?.dueAt : undefined
    if (dueAt === null || (next && !areApart(dueAt, next))) return []
    const about = { assignmentIds, ...(minutesBefore === null ? {} : { minutesBefore }) }
    const once = onceOf(first, minutesBefore)
    const uselessAt = next ?? starts
    const message = { kind: 'shift_reminder', channel, accountId, about, once, dueAt, uselessAt }
    return [{ reminder, message }]
  })
}

const isDue =
  (at: DateTime) =>
  ({ reminder: { dueAt, uselessAt } }: Planned) =>
    dueAt <= at.plus({ minutes: AHEAD }) && at < uselessAt

/** The shifts of a person on a day, the earliest first. */
const together = (shifts: readonly ShiftToRemind[]) => {
  const days = new Map<string, [ShiftToRemind, ...ShiftToRemind[]]>()
  for (const shift of shifts) {
    const key = `${shift.personId} ${shift.starts.toISODate()}`
    const earlier = days.get(key)
    if (earlier) earlier.push(shift)
    else days.set(key, [shift])
  }
  return [...days.values()]
}

interface Planning {
  readonly at: DateTime
  /** Of these alone; null: of everybody. */
  readonly accountIds: readonly number[] | null
}

/** What reminds people of their shifts: one reminder tells of all of a day's. */
const planned = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  { at, accountIds }: Planning,
): Promise<Planned[]> => {
  const until = at.startOf('day').plus({ days: DAYS })
  const shifts = await shiftsToRemind(sql, { from: at, until, accountIds })
  return together(shifts).flatMap(theirs => plannedOf(context, theirs, at))
}

/** What of that is due by now, or nearly. */
export const remindersDue = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  planning: Planning,
): Promise<NewAccountMessage[]> =>
  (await planned(sql, context, planning)).filter(isDue(planning.at)).map(({ message }) => message)

/**
 * Puts that into the outbox, under the lock of these accounts; what waits there already is moved to when it is due now.
 * @returns what may wait there, as `once` names it: also what is late, and is planned no more.
 */
export const planShiftReminders = async (
  sql: Sql,
  context: Pick<Context, 'config'>,
  planning: Planning,
): Promise<string[]> => {
  const { at } = planning
  const all = await planned(sql, context, planning)
  const due = all.filter(isDue(at))
  if (due.length > 0) {
    const messages = due.map(({ message }) => message)
    await planAccountReminders(sql, messages, at)
  }
  const late = all.filter(({ reminder }) => reminder.dueAt <= at)
  return [...due, ...late].map(({ message }) => message.once)
}
