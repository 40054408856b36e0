import type { DateTime } from 'luxon'
import type { Context } from '../../server/context.ts'
import { announce } from '../../server/messages/announce.ts'
import { planReminders } from '../../server/messages/plan-reminders.ts'
import { oneParty, type PartyGiven } from './one-party.ts'

/** A party that was told that it is booked, with what reminds it. */
export const reminded = async (context: Context, given: PartyGiven = {}) => {
  const party = await oneParty(context, given)
  const { partyId } = party
  await context.sql.begin(sql =>
    announce(sql, context, { kind: 'appointment_booked', partyId, at: context.now() }),
  )
  return party
}

/** What a page does after it wrote another way or other hours. */
export const planAnew = (context: Context, partyId: number) =>
  context.sql.begin(sql => planReminders(sql, context, { partyId, at: context.now() }))

/** The reminders in the outbox, as 'which due useless state why', oldest first. */
export const reminders = async ({ sql }: Pick<Context, 'sql'>) => {
  const rows = await sql<{ line: string }[]>`
    select concat_ws(' ', substring(once from 'seq .*'), channel,
      to_char(due_at at time zone 'Asia/Shanghai', 'DD HH24:MI'), to_char(useless_at at time zone 'Asia/Shanghai', 'DD HH24:MI'),
      state, why) as line
    from message where kind = 'appointment_reminder' order by message_id`
  return rows.map(({ line }) => line)
}

/** The ring list, as 'kind from to outcome', oldest first. */
export const calls = async ({ sql }: Pick<Context, 'sql'>) => {
  const rows = await sql<{ line: string }[]>`
    select concat_ws(' ', about ->> 'kind', to_char(lower(ring_between) at time zone 'Asia/Shanghai', 'DD HH24:MI'),
      to_char(upper(ring_between) at time zone 'Asia/Shanghai', 'DD HH24:MI'), outcome) as line
    from ring order by ring_id`
  return rows.map(({ line }) => line)
}

/** What was said and when, as 'when kind', oldest first. */
export const said = async ({ sql }: Pick<Context, 'sql'>) => {
  const rows = await sql<{ line: string }[]>`
    select concat_ws(' ', to_char(sent_at at time zone 'Asia/Shanghai', 'DD HH24:MI'), kind) as line
    from message where state = 'sent' order by sent_at, message_id`
  return rows.map(({ line }) => line)
}

/** One tick of the sender at an instant. */
export type Awake = (at: DateTime) => Promise<void>

/** The park awake until an instant: its sender woken at each minute in which something is due, and at the one before. */
export const awakeUntil = async ({ sql, now }: Context, awake: Awake, until: DateTime) => {
  for (;;) {
    const [next] = await sql<{ dueAt: DateTime }[]>`
      select due_at from message where state = 'waiting' and due_at <= ${until} order by due_at limit 1`
    if (!next) return awake(until)
    const before = next.dueAt.minus({ minutes: 1 })
    if (before > now()) await awake(before)
    await awake(next.dueAt > now() ? next.dueAt : now().plus({ minutes: 1 }))
  }
}
