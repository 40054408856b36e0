import { sendMessages } from '../../jobs/send-messages.ts'
import type { Context } from '../../server/context.ts'
import type { News } from '../../server/messages/letters.ts'
import { say } from '../../server/messages/say.ts'
import { openTransports, type Transports } from '../../server/messages/transports/open-transports.ts'
import { oneParty, type PartyGiven } from './one-party.ts'

/** A party that was told something: the message waits in the outbox, alone, without the reminders that follow it. */
export const told = async (context: Context, given: PartyGiven = {}, kind: News = 'appointment_booked') => {
  const party = await oneParty(context, given)
  await say(context.sql, context, { kind, partyId: party.partyId, at: context.now() })
  return party
}

/** One tick of the sender, over ways out of its own. */
export const tick = async (context: Context, transports: Transports = openTransports(context.config)) => {
  await sendMessages(context, transports)
  transports.close()
}

export interface InOutbox {
  readonly state: string
  readonly why: string | null
  readonly tries: number
  readonly channel: string
  readonly due: string
  readonly leased: boolean
  readonly gatewayId: string | null
}

/** How the messages stand, oldest first. */
export const outbox = async ({ sql }: Pick<Context, 'sql'>) => sql<InOutbox[]>`
  select state, why, tries, channel, to_char(due_at at time zone 'Asia/Shanghai', 'DD HH24:MI') as due,
    leased_until is not null as leased, gateway_id
  from message order by message_id`

/** Forgets every party and message. */
export const emptied = ({ sql }: Pick<Context, 'sql'>) =>
  sql`truncate message, ring, reach_hours, party, appointment restart identity cascade`
