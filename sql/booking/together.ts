import type { Sql } from '../connect.ts'

/** In a statement over party and appointment: for how many parties it was booked, whoever has answered or withdrawn. */
export const partiesBooked = (sql: Sql) => sql`
  (select count(*)::int from party of_both where of_both.appointment_id = appointment.appointment_id)`

/**
 * In such a statement with service: whether each of two is told that they begin alone. The service's own way, whatever becomes of this
 * session: as it is held now would tell each what the other answered (R15).
 */
export const beginsAlone = (sql: Sql) => sql`(service.format = 'together' and ${partiesBooked(sql)} = 2)`
