import type { Context } from '../../server/context.ts'
import { parkInstant } from '../../server/park-time.ts'
import type { AppointmentState } from '../../sql/booking/appointments-of-own.ts'

interface Past {
  readonly code: string
  /** 'YYYY-MM-DD' */
  readonly day: string
  readonly states: Partial<Readonly<Record<AppointmentState, number>>>
  /** How many days before they were booked. */
  readonly wait?: number
}

/** Appointments as they are kept afterwards: so many of a service on a day in each state, without parties, people and rooms. */
export const pastAppointments = async ({ sql }: Context, { code, day, states, wait = 3 }: Past) => {
  const starts = parkInstant(day, '10:00')
  if (!starts) throw new Error(`${day} is no day`)
  const kept = Object.entries(states).flatMap(([state, times]) => Array.from({ length: times }, () => state))
  await sql`
    insert into appointment (service_id, format, during, state, booked_at, booked_through, changed_at, booking_key, booking_digest)
    select service_id, 'alone', tstzrange(${starts}, ${starts.plus({ hours: 1 })}), state, ${starts.minus({ days: wait })}, 'web',
      ${starts}, gen_random_uuid(), ''
    from service, unnest(${kept}::text[]) as state where code = ${code}`
}
