import type { Sql } from '../connect.ts'

/** In a statement over appointment and service: the span that it claims; of one that claims nothing, with the buffers of its service. */
export const claimedFor = (sql: Sql) => sql`
  coalesce(
    (select range_merge(range_agg(reservation.during)) from reservation
      where reservation.appointment_id = appointment.appointment_id),
    tstzrange(lower(during) - make_interval(mins => minutes_before), upper(during) + make_interval(mins => minutes_after)))`
