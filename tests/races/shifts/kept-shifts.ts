import type { DateTime } from 'luxon'
import { toMend } from '../../../sql/availability/to-mend.ts'
import type { Pool, Sql } from '../../../sql/connect.ts'
import { overlapping } from '../mixed/kept-rules.ts'

const HELD = ['offered', 'standing', 'accepted', 'worked', 'absent']

/** Positions that more than one holds, and shifts that somebody holds twice, whatever the constraints say. */
const heldTwice = (sql: Sql) => sql`
  select 'position' as what, position_id as id from assignment where state = any(${HELD})
  group by position_id having count(*) > 1
  union all
  select 'shift', shift_id from assignment join shift_position using (position_id) where state = any(${HELD})
  group by shift_id, person_id having count(*) > 1`

/** What is held and not claimed, or claimed and not held: people for their hours, and the room of every post (R1). */
const unclaimed = (sql: Sql) => sql`
  with held as (
    select person_id as resource_id, assignment_id, null::bigint as shift_id, during
    from assignment join shift_position using (position_id) join shift using (shift_id) where assignment.state = any(${HELD})
    union all
    select room_id, null, shift_id, during
    from shift join roster using (roster_id) join duty using (duty_id) where cancelled_at is null and state = 'published'),
  claimed as (
    select resource_id, assignment_id, shift_id, during from reservation
    where assignment_id is not null or shift_id is not null)
  (select 'not claimed' as what, * from (table held except all table claimed) missing)
  union all (select 'not held', * from (table claimed except all table held) surplus)`

/** Who holds what asks for a qualification that they have not, and who holds more of a week than three shifts (R40). */
const unruly = (sql: Sql) => sql`
  with held as (
    select person_id, during, qualifications from assignment join shift_position using (position_id) join shift using (shift_id)
    where assignment.state = any(${HELD}))
  select 'qualification' as what, person_id, lower(during)::text as of from held
  where qualifications <> '{}' and not exists (
    select from held_qualification
    where held_qualification.person_id = held.person_id and qualification = any(qualifications))
  union all
  select 'week', person_id, date_trunc('week', day_here(lower(during))::timestamp)::text from held
  group by 2, 3 having count(*) > 3`

/** What is claimed inside a shift by somebody whose shift it is not, or outside its hours. */
const misplaced = (sql: Sql) => sql`
  select inside.reservation_id from reservation inside join reservation shift on shift.reservation_id = inside.within
  where inside.resource_id <> shift.resource_id or not inside.during <@ shift.during or shift.assignment_id is null
    or inside.appointment_id is null`

/** What is booked and to come, and for which whoever stands for it is not claimed: nobody holds it. */
const forsaken = (sql: Sql, now: DateTime) => sql<{ appointmentId: number }[]>`
  select appointment_id from appointment left join appointment_worker using (appointment_id)
  where state = 'booked' and lower(during) > ${now} and (person_id is null or not exists (
    select from reservation
    where reservation.appointment_id = appointment.appointment_id and resource_id = person_id and within is not null))`

/** Appointments that nobody holds and that no page shows as to be mended (R9). */
const orphaned = async (sql: Sql, now: DateTime) => {
  const shown = new Set(
    (await toMend(sql, { of: 'every organisation', from: now })).map(({ appointmentId }) => appointmentId),
  )
  return (await forsaken(sql, now)).filter(({ appointmentId }) => !shown.has(appointmentId))
}

/** Whatever is not as it must be, by its claim, all looked at in one moment. */
export const broken = (sql: Pool, now: DateTime) =>
  sql.begin('isolation level repeatable read read only', async sql => ({
    heldTwice: [...(await heldTwice(sql))],
    overlapping: [...(await overlapping(sql))],
    unclaimed: [...(await unclaimed(sql))],
    unruly: [...(await unruly(sql))],
    misplaced: [...(await misplaced(sql))],
    orphaned: await orphaned(sql, now),
  }))

/** As it must be. */
export const kept = { heldTwice: [], overlapping: [], unclaimed: [], unruly: [], misplaced: [], orphaned: [] }
