import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { isOver } from './standing.ts'

/** An appointment as one of its parties may move it. */
export interface ToMove {
  readonly appointmentId: number
  /** When the appointment itself begins, and when this party arrives: the other party of two comes later (R15). */
  readonly begins: DateTime
  readonly arrives: DateTime
  readonly sequence: number
  /** As this party knows it: cancelled (R17), ended, or it is there itself. */
  readonly over: boolean
  /** Whoever of them is there: not for this party to learn (R14). */
  readonly begun: boolean
  /** A cancellation waits for a voice (R16). */
  readonly held: boolean
  /** Its service's lead time before it begins (R16). */
  readonly moveUntil: DateTime
  /** What anybody who comes has asked to have prepared. */
  readonly prepare: readonly string[]
}

/** How an appointment stands for whoever moves it. */
export const toMove = async (sql: Sql, partyId: number): Promise<ToMove> => {
  const [row] = await sql<[ToMove]>`
    select appointment_id, lower(during) as begins, arrives_at as arrives, party.sequence,
      ${isOver(sql)} as over, state <> 'booked' as begun, cancel_asked_at is not null as held,
      lower(during) - make_interval(mins => lead_minutes) as move_until,
      array(
        select distinct unnest(other.prepare) from party other
        where other.appointment_id = party.appointment_id and other.withdrawn_at is null) as prepare
    from party join appointment using (appointment_id) join service using (service_id)
    where party_id = ${partyId}`
  return row
}

/** An appointment as those who look after it may move it. */
export interface ToMoveForStaff {
  readonly starts: DateTime
  readonly sequence: number
  readonly booked: boolean
  /** A cancellation waits for a voice (R16). */
  readonly held: boolean
  /** What anybody who comes has asked to have prepared. */
  readonly prepare: readonly string[]
}

/** How an appointment stands for a coordinator or the desk. */
export const toMoveForStaff = async (sql: Sql, appointmentId: number): Promise<ToMoveForStaff> => {
  const [row] = await sql<[ToMoveForStaff]>`
    select lower(during) as starts, sequence, state = 'booked' as booked, cancel_asked_at is not null as held,
      array(
        select distinct unnest(prepare) from party
        where party.appointment_id = appointment.appointment_id and withdrawn_at is null) as prepare
    from appointment
    where appointment_id = ${appointmentId}`
  return row
}

interface NewTime {
  /** Without buffers: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly at: DateTime
}

/** Gives an appointment another time. */
export const moveDuring = (sql: Sql, appointmentId: number, { during, at }: NewTime) => sql`
  update appointment set during = ${during}::tstzrange, sequence = sequence + 1, changed_at = ${at}
  where appointment_id = ${appointmentId}`

export interface MovedParty {
  readonly partyId: number
  readonly hasAnswered: boolean
}

/**
 * Before its appointment is moved: moves the arrival of everybody who comes as far, so that two still do not meet at the door (R15),
 * and says who they are. Whoever has withdrawn keeps the hour that they know: they are told nothing, by no page either (R17).
 */
export const moveArrivals = (sql: Sql, appointmentId: number, { during, at }: NewTime) => sql<MovedParty[]>`
  update party set arrives_at = arrives_at + (lower(${during}::tstzrange) - lower(appointment.during)),
    sequence = party.sequence + 1, changed_at = ${at}
  from appointment
  where appointment.appointment_id = party.appointment_id and party.appointment_id = ${appointmentId}
    and withdrawn_at is null
  returning party_id, consented_at is not null as has_answered`

/** Takes away who served an appointment, and where: others are written in their place. */
export const deleteServing = (sql: Sql, appointmentId: number) => sql`
  with rooms as (delete from appointment_room where appointment_id = ${appointmentId})
  delete from appointment_worker where appointment_id = ${appointmentId}`
