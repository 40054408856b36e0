import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { letterFacts, newsWaits } from '../../sql/messages/letter-facts.ts'
import { endReminders, markPlanned, planMessages } from '../../sql/messages/reminders.ts'
import { planCall } from '../../sql/messages/rings.ts'
import type { Context } from '../context.ts'
import { type Way, wayTo } from './channels.ts'
import { stillComes } from './letters.ts'
import { callHours, isStillToRemind, type Reminded, type Reminder, reminderHours } from './reminder-hours.ts'
import type { Span } from './rules.ts'

export interface Replanning {
  readonly partyId: number
  /** When what it follows happened. */
  readonly at: DateTime
}

interface Wanted {
  readonly messages: readonly Reminder[]
  /** Null: nobody is to ring. */
  readonly call: { readonly between: Span | null } | null
}

const NOTHING: Wanted = { messages: [], call: null }

const wantedOf = (reached: Reminded, way: Way): Wanted => {
  if (way === null) return NOTHING
  if (way === 'ring')
    return isStillToRemind(reached) ? { messages: [], call: { between: callHours(reached) } } : NOTHING
  const { reminders, hopeless } = reminderHours(reached)
  return { messages: reminders, call: hopeless && way === 'sms' ? { between: null } : null }
}

/**
 * Plans the reminders of a party anew, for its hour, its way to be reached and its safe hours as they are written (R31, R34), in
 * the transaction of what it follows: a message 24 hours and one 2 hours before, or one call where the desk rings (R36). What
 * waits is moved, what is not wanted any more ends, what was said is not said again (R32). Nothing for whoever chose 'none'
 * (R35), does not come, or is erased.
 */
export const planReminders = async (
  sql: Sql,
  { config }: Pick<Context, 'config'>,
  { partyId, at }: Replanning,
): Promise<void> => {
  await markPlanned(sql, partyId)
  const [facts] = await letterFacts(sql, [partyId])
  if (!facts) return
  const { appointmentId, sequence, starts, reachHours } = facts
  const about = { appointmentId, sequence }
  const comes = stillComes(facts, about) === null
  const way = comes && facts.erasedAt === null ? wayTo(config, facts.reachBy) : null
  const { messages, call } = wantedOf({ starts, at, reachHours, newsWaits: await newsWaits(sql, facts) }, way)
  const once = (which: string) => `appointment_reminder/${partyId}/seq ${sequence}/${which}`
  const wanted = [...messages.map(({ which }) => once(which)), ...(call ? [once('call')] : [])]
  await endReminders(sql, { partyId, at, wanted, why: comes ? 'planned_anew' : 'no_longer_true' })
  const what = { kind: 'appointment_reminder', partyId, about }
  const channel = way === 'email' ? 'email' : 'sms'
  if (messages.length > 0)
    await planMessages(
      sql,
      messages.map(({ which, dueAt, uselessAt }) => ({
        ...what,
        channel,
        once: once(which),
        dueAt,
        uselessAt,
      })),
      at,
    )
  if (call) await planCall(sql, { ...what, once: once('call'), between: call.between })
}
