import type { DateTime } from 'luxon'
import type { Answers } from '../../server/booking/answers.ts'
import type { Context } from '../../server/context.ts'
import type { TrustedHolder } from '../../sql/booking/holders.ts'
import { bookFirst } from '../setup/booking.ts'

export const telephone = { by: 'sms', contact: '+8613800000123', telephoneOf: 'self' } as const
export const mornings = { weekdays: { from: '09:00', to: '11:30' }, weekends: 'never' } as const

/** Whoever holds what was booked, with the passcode. */
export const holding = (booked: { partyId: number; appointmentId: number }) =>
  ({ ...booked, openedWith: 'passcode' }) as unknown as TrustedHolder

/** A lawyer's appointment of somebody with a telephone. */
export const bookLawyer = async (context: Context, answers: Partial<Answers> = {}, starts?: DateTime) => {
  const booked = await bookFirst(context, 'lawyer', {
    answers: { reach: telephone, safeHours: mornings, ...answers },
    ...(starts && { starts }),
  })
  return { ...booked, mine: holding(booked) }
}

/** Somebody who may sign in, besides those of the seed. */
export const anAccount = async ({ sql }: Context) => {
  const [row] = await sql<[{ accountId: number }]>`
    insert into account (email) values ('second.desk@example.org') returning account_id`
  return row.accountId
}

export interface Kept {
  readonly state: string
  readonly asked: boolean
  readonly sequence: number
  readonly own: number
  readonly claims: number
  readonly messages: number
  readonly open: number
  readonly outcomes: readonly string[]
  readonly verbs: readonly string[]
}

/** Everything that asking, keeping and confirming could have written of an appointment. */
export const keptOf = async (
  { sql }: Context,
  { appointmentId, partyId }: { appointmentId: number; partyId: number },
) => {
  const [row] = await sql<[Kept]>`
    select state, cancel_asked_at is not null as asked, appointment.sequence, party.sequence as own,
      (select count(*)::int from reservation where reservation.appointment_id = appointment.appointment_id) as claims,
      (select count(*)::int from message
        where message.party_id = party.party_id and kind = 'appointment_cancelled') as messages,
      (select count(*)::int from ring where ring.party_id = party.party_id and outcome is null) as open,
      array(select outcome from ring where ring.party_id = party.party_id and outcome is not null order by ring_id) as outcomes,
      array(select verb from audit_entry where about = ${`appointment/${appointmentId}`} order by entry_id) as verbs
    from party join appointment using (appointment_id) where party_id = ${partyId}`
  return row
}
