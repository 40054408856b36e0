import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface NewAppointment {
  readonly serviceId: number
  /** Without buffers: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly at: DateTime
  readonly through: 'web' | 'api' | 'desk' | 'phone' | 'referral'
  readonly bookingKey: string
  readonly bookingDigest: Buffer
  readonly referredBy: string | null
}

/** A booked appointment in its service's own format. @throws the_same_form_is_one_appointment (R11) as a broken constraint. */
export const insertAppointment = async (sql: Sql, appointment: NewAppointment): Promise<number> => {
  const { serviceId, during, at, through, referredBy, bookingKey, bookingDigest } = appointment
  const [row] = await sql<[{ appointmentId: number }]>`
    insert into appointment (service_id, format, during, booked_at, booked_through, referred_by, changed_at, booking_key,
      booking_digest)
    select service_id, format, ${during}::tstzrange, ${at}, ${through}, ${referredBy}, ${at}, ${bookingKey}, ${bookingDigest}
    from service where service_id = ${serviceId}
    returning appointment_id`
  return row.appointmentId
}

export interface AppointmentOfForm {
  readonly appointmentId: number
  readonly bookingDigest: Buffer
  readonly bookedAt: DateTime
  readonly partyId: number
  readonly reference: string
}

/** What a form has booked already, and for whom; undefined while it has booked nothing (R11). */
export const appointmentOfForm = async (sql: Sql, bookingKey: string) => {
  const [row] = await sql<AppointmentOfForm[]>`
    select appointment_id, booking_digest, booked_at, party_id, reference
    from appointment join party using (appointment_id)
    where booking_key = ${bookingKey} and ordinal = 1`
  return row
}

/** Locks the appointment of a party until the transaction ends: what is looked at afterwards is what stands (style.md 4). */
export const lockAppointmentOf = (sql: Sql, partyId: number) => sql`
  select from appointment join party using (appointment_id) where party_id = ${partyId} for update of appointment`

/** Waits for whoever else is changing it; from here on it is ours until the transaction ends. To be looked at in a statement of its own. */
export const lockAppointment = (sql: Sql, appointmentId: number) => sql`
  select appointment_id from appointment where appointment_id = ${appointmentId} for update`

/** Ends an appointment that nobody comes to any more. */
export const markCancelled = (sql: Sql, appointmentId: number, at: DateTime) => sql`
  update appointment set state = 'cancelled', sequence = sequence + 1, changed_at = ${at}
  where appointment_id = ${appointmentId} and state in ('booked', 'arrived')`

/** Holds an appointment that was asked to be cancelled, until a voice confirms it (R16). Nothing that is told changes. */
export const markCancelAsked = (sql: Sql, appointmentId: number, at: DateTime) => sql`
  update appointment set cancel_asked_at = ${at} where appointment_id = ${appointmentId}`

/** Takes back what was asked. */
export const forgetCancelAsked = (sql: Sql, appointmentId: number) => sql`
  update appointment set cancel_asked_at = null where appointment_id = ${appointmentId}`

/** Which hour of which service an appointment has. */
export const hourOfAppointment = async (sql: Sql, appointmentId: number) => {
  const [row] = await sql<[{ serviceId: number; starts: DateTime }]>`
    select service_id, lower(during) as starts from appointment where appointment_id = ${appointmentId}`
  return row
}
