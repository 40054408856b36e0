import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface Stepped {
  readonly appointmentId: number
}

/**
 * A party is there, on the day of its appointment; the appointment goes to 'arrived' with the first who is (domain.md §7). No row:
 * it is there already, does not come, or it is not the day.
 */
export const markArrived = (sql: Sql, partyId: number, at: DateTime) => sql<Stepped[]>`
  with there as (
    update appointment set state = 'arrived'
    from party
    where party.appointment_id = appointment.appointment_id and party_id = ${partyId}
      and state in ('booked', 'arrived') and arrived_at is null and withdrawn_at is null
      and day_here(arrives_at) = day_here(${at})
    returning appointment.appointment_id)
  update party set arrived_at = ${at}
  from there
  where party_id = ${partyId} and arrived_at is null and withdrawn_at is null
  returning party.appointment_id`

/** It was held: of whoever arrived, or of one of whom nobody knew whether they came (R20). No row: neither, or not begun. */
export const markCompleted = (sql: Sql, appointmentId: number, at: DateTime) => sql<Stepped[]>`
  update appointment set state = 'completed'
  where appointment_id = ${appointmentId} and state in ('arrived', 'unclear') and lower(during) <= ${at}
  returning appointment_id`

/** Nobody came. No row: somebody did, it ended already, or it has not begun. */
export const markMissed = (sql: Sql, appointmentId: number, at: DateTime) => sql<Stepped[]>`
  update appointment set state = 'missed'
  where appointment_id = ${appointmentId} and state in ('booked', 'unclear') and lower(during) <= ${at}
  returning appointment_id`

/** How an appointment stands for those who look after it. */
export interface HowItStands {
  readonly starts: DateTime
  readonly ends: DateTime
  readonly sequence: number
  /** Booked or arrived: it is to be held. */
  readonly stands: boolean
}

/** How an appointment stands for those who look after it. */
export const howItStands = async (sql: Sql, appointmentId: number): Promise<HowItStands> => {
  const [row] = await sql<[HowItStands]>`
    select lower(during) as starts, upper(during) as ends, sequence, state in ('booked', 'arrived') as stands
    from appointment where appointment_id = ${appointmentId}`
  return row
}

export interface CalledOff {
  readonly partyId: number
  /** Has answered, and is not here already: whoever is here is told by whoever is there. */
  readonly isToBeTold: boolean
}

/** Everybody who still comes to an appointment that is called off: for each it is a change that they are told of. */
export const callOffParties = (sql: Sql, appointmentId: number, at: DateTime) => sql<CalledOff[]>`
  update party set sequence = sequence + 1, changed_at = ${at}
  where appointment_id = ${appointmentId} and withdrawn_at is null
  returning party_id, consented_at is not null and arrived_at is null as is_to_be_told`

/** A party that was there has left before it was held. No row: it was not there, or is gone already. */
export const markLeft = (sql: Sql, partyId: number, at: DateTime) => sql<Stepped[]>`
  update party set withdrawn_at = ${at}, sequence = party.sequence + 1, changed_at = ${at}
  from appointment
  where appointment.appointment_id = party.appointment_id and party_id = ${partyId}
    and state = 'arrived' and arrived_at is not null and withdrawn_at is null
  returning party.appointment_id`

/** Whoever was there has left, and nobody else is there: it is booked again, for whoever still comes. */
export const markAwaited = (sql: Sql, appointmentId: number) => sql`
  update appointment set state = 'booked'
  where appointment_id = ${appointmentId} and state = 'arrived' and not exists (
    select from party
    where party.appointment_id = appointment.appointment_id and arrived_at is not null and withdrawn_at is null)`
