import type { Sql } from '../connect.ts'
import { isKeptApart } from './kept-apart.ts'

/**
 * In a statement over party and appointment: for how many parties it was booked, whoever has answered or withdrawn, or was given other
 * hours since: that is for neither to learn of the other (R15).
 */
export const partiesBooked = (sql: Sql) => sql`
  ((select count(*)::int from party of_both where of_both.appointment_id = appointment.appointment_id)
    + (${isKeptApart(sql)})::int)`

/**
 * In such a statement with service: whether each of two is told that they begin alone. The service's own way, whatever becomes of this
 * session: as it is held now would tell each what the other answered (R15).
 */
export const beginsAlone = (sql: Sql) => sql`(service.format = 'together' and ${partiesBooked(sql)} = 2)`

/**
 * In a statement over party and appointment: whether this party booked for two, and hands on the other's invitation (R14); also when either
 * was given other hours since, for that is for neither to learn of the other.
 */
export const invites = (sql: Sql) => sql`(
  ordinal = 1 and (exists (
      select from party other
      where other.appointment_id = appointment.appointment_id and other.invitation_reference is not null)
    or ${isKeptApart(sql)}))`
