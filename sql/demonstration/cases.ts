import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** How many wait for whoever is on duty for safety. */
export const undecided = async (sql: Sql): Promise<number> => {
  const [row] = await sql<[{ waiting: number }]>`
    select count(*)::int as waiting from safety_case where decided_at is null`
  return row.waiting
}

/** Some who come with another after an instant's day, and of whom nothing is to be seen to: whoever booked, the soonest first. */
export const twoNotAsked = (sql: Sql, at: DateTime, most: number) => sql<
  { partyId: number; reference: string }[]
>`
  select party_id, reference from party join appointment using (appointment_id) join service using (service_id)
  where parties_least = 2 and ordinal = 1 and state = 'booked' and withdrawn_at is null and contact_sealed is not null
    and day_here(lower(during)) > day_here(${at})
    and not exists (
      select from party other join safety_case using (party_id) where other.appointment_id = appointment.appointment_id)
  order by lower(during), party_id limit ${most}`
