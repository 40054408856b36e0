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
