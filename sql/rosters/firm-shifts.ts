import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A shift that a law firm holds and has named nobody for yet (R40a). */
export interface FirmShift {
  readonly assignmentId: number
  readonly positionId: number
  readonly rosterId: number
  readonly firm: string
  readonly starts: DateTime
  readonly ends: DateTime
}

/** One of a published roster of one's own organisation; undefined for any other (R61). */
export const firmShift = async (
  sql: Sql,
  { organisationId }: OwnDuties,
  { rosterId, assignmentId }: { readonly rosterId: number | null; readonly assignmentId: number | null },
) => {
  const [row] = await sql<FirmShift[]>`
    select assignment_id, position_id, roster_id, firm.name as firm, lower(during) as starts, upper(during) as ends
    from assignment join firm using (firm_id) join shift_position using (position_id) join shift using (shift_id)
      join roster using (roster_id) join duty using (duty_id)
    where assignment_id = ${assignmentId}::bigint and roster_id = ${rosterId}::bigint and organisation_id is not distinct from ${organisationId}
      and assignment.state = 'standing' and person_id is null and cancelled_at is null and roster.state = 'published'`
  return row
}

/** Somebody whom a firm may name. */
export interface MayCome {
  readonly personId: number
  readonly name: string
}

/** Who belongs to an organisation that holds the duty and has, on the day, what a position asks for; by name. */
export const whoMayCome = (sql: Sql, positionId: number) => sql<MayCome[]>`
  select person_id, name
  from person
  where standing = 'active' and exists (
    select from shift_position join shift using (shift_id) join roster using (roster_id)
      join duty_organisation using (duty_id) join affiliation using (organisation_id)
    where position_id = ${positionId} and affiliation.person_id = person.person_id
      and affiliation.during @> day_here(lower(shift.during))
      and (qualifications = '{}' or exists (
        select from held_qualification
        where held_qualification.person_id = person.person_id and qualification = any(qualifications)
          and valid @> day_here(lower(shift.during)))))
  order by name, person_id`

/** Writes of a locked assignment of a firm who comes. */
export const writeFirmPerson = (
  sql: Sql,
  assignmentId: number,
  { personId, by, at }: { readonly personId: number; readonly by: number; readonly at: DateTime },
) => sql`
  update assignment
  set person_id = ${personId}, state = 'accepted', answered_at = ${at}, answered_by = ${by}, filled_in = true,
    changed_at = ${at}, sequence = sequence + 1
  where assignment_id = ${assignmentId}`

/** Firms that have named nobody for shifts that start before an instant, locked: whoever looks at the same time leaves them out. */
export const lockUnnamed = (sql: Sql, before: DateTime) => sql<{ assignmentId: number }[]>`
  select assignment_id
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
  where assignment.state = 'standing' and person_id is null and roster.state = 'published' and cancelled_at is null
    and lower(during) < ${before}
  order by assignment_id
  for no key update of assignment skip locked`
