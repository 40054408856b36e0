import type { DateTime } from 'luxon'
import { openStarts } from '../../server/availability/open-starts.ts'
import { moveAppointment } from '../../server/booking/move-appointment.ts'
import type { Context } from '../../server/context.ts'
import type { bookFirst } from './booking.ts'

export type Booked = Awaited<ReturnType<typeof bookFirst>>

/** What starts are asked with for an appointment of one party that is moved. */
export const movingOf = ({ appointmentId, starts }: Booked) => ({
  appointmentId,
  begins: starts,
  arrives: starts,
})

/** What tests of moving do with the park of their file. */
export const movesIn = (context: Context) => {
  const { sql } = context

  const move = (booked: Booked, starts: DateTime, sequence = 0) =>
    moveAppointment(context, booked, { starts, sequence })

  /** The first open start of the service on the next day. */
  const nextDay = async ({ service, starts }: Booked) => {
    const wanted = starts.plus({ days: 1 }).startOf('day')
    const found = (await openStarts(context, service)).find(start => start >= wanted)
    if (!found) throw new Error('full')
    return found
  }

  const startOf = async ({ appointmentId }: Booked) => {
    const [row] =
      await sql`select lower(during) as starts from appointment where appointment_id = ${appointmentId}`
    return row?.starts
  }
  return { move, nextDay, startOf }
}
