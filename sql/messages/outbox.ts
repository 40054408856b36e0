import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Ids only: the text is rendered when it is sent, from what is true then (R33). */
export interface About {
  readonly appointmentId: number
  /** The party's, when it was written: with every change that a party is told, it grows by one. */
  readonly sequence: number
  /** Of the news of a closure: which. */
  readonly closureId?: number
}

export interface NewMessage {
  readonly kind: string
  readonly channel: 'sms' | 'email'
  readonly partyId: number
  readonly about: About
  /** 'appointment_booked/42/seq 0': each thing is said once to each (R32). */
  readonly once: string
  readonly dueAt: DateTime
  readonly uselessAt: DateTime
}

/** Puts a message into the outbox; no row: the same thing was said or rung before, and nothing is changed. */
export const insertMessage = (sql: Sql, message: NewMessage) => sql<{ messageId: number }[]>`
  insert into message (kind, channel, party_id, about, once, due_at, useless_at)
  select ${message.kind}, ${message.channel}, ${message.partyId}, ${sql.json({ ...message.about })}::jsonb, ${message.once},
    ${message.dueAt}, ${message.uselessAt}
  where not exists (select from ring where party_id = ${message.partyId} and about ->> 'once' = ${message.once})
  on conflict (once) do nothing
  returning message_id`
