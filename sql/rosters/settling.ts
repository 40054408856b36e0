import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A shift that is over and of which nobody has said yet whether somebody was there. */
export interface Unsettled {
  readonly assignmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly checkedInAt: DateTime | null
  readonly personId: number
  readonly organisationId: number
  readonly dutyId: number
}

/** In a query: for whom presence is counted: the organisation whose duty it is, of the park's duty that of whoever was there (R48), or one
 * that may hold it, of somebody who has none any more. */
const countedFor = (sql: Sql) => sql`
  coalesce(duty.organisation_id, (
    select affiliation.organisation_id
    from affiliation left join duty_organisation
      on duty_organisation.organisation_id = affiliation.organisation_id and duty_organisation.duty_id = duty.duty_id
    where affiliation.person_id = assignment.person_id
    order by affiliation.during @> day_here(lower(shift.during)) desc, duty_organisation.duty_id is null,
      upper(affiliation.during) desc, affiliation.organisation_id
    limit 1), (
    select min(duty_organisation.organisation_id) from duty_organisation where duty_organisation.duty_id = duty.duty_id)) as organisation_id`

/** Those to whose post somebody came, locked: whoever settles at the same time leaves them out. */
export const cameAndOver = (sql: Sql, at: DateTime) => sql<Unsettled[]>`
  select assignment_id, lower(during) as starts, upper(during) as ends, checked_in_at, person_id, ${countedFor(sql)}, duty_id
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    join duty using (duty_id)
  where assignment.state in ('standing', 'accepted') and checked_in_at is not null and person_id is not null
    and upper(during) <= ${at} and cancelled_at is null and roster.state = 'published'
  order by assignment_id
  for update of assignment skip locked`

/** One of one's own organisation, locked; undefined: it is not over, nobody holds it, or it is settled already. */
export const toSettle = async (
  sql: Sql,
  { organisationId }: OwnDuties,
  assignmentId: number,
  at: DateTime,
) => {
  const [row] = await sql<Unsettled[]>`
    select assignment_id, lower(during) as starts, upper(during) as ends, checked_in_at, person_id, ${countedFor(sql)}, duty_id
    from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
      join duty using (duty_id)
    where assignment_id = ${assignmentId} and duty.organisation_id is not distinct from ${organisationId} and person_id is not null
      and assignment.state in ('standing', 'accepted') and upper(during) <= ${at} and cancelled_at is null
      and roster.state = 'published'
    for update of assignment`
  return row
}

/** Writes of shifts that are locked whether somebody was there. */
export const markSettled = (
  sql: Sql,
  assignmentIds: readonly number[],
  as: 'worked' | 'absent',
  at: DateTime,
) => sql`
  update assignment set state = ${as}, changed_at = ${at}
  where assignment_id = any(${[...assignmentIds]}::bigint[])`

/** A roster of one's own, by what it is of. */
export interface RosterNamed {
  readonly rosterId: number
  readonly nameZh: string
  readonly nameEn: string
}

/** A published roster of one's own organisation (R61); undefined when there is none. */
export const publishedRoster = async (sql: Sql, { organisationId }: OwnDuties, rosterId: number | null) => {
  const [row] = await sql<RosterNamed[]>`
    select roster_id, name_zh, name_en from roster join duty using (duty_id)
    where roster_id = ${rosterId}::bigint and organisation_id is not distinct from ${organisationId} and state = 'published'`
  return row
}

/** Those in which something is over and not settled, with how much; in the order of their days. */
export const rostersToSettle = (sql: Sql, { organisationId }: OwnDuties, at: DateTime) => sql<
  (RosterNamed & { readonly shifts: number })[]
>`
  select roster_id, name_zh, name_en, count(*)::int as shifts
  from roster join duty using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
    join assignment using (position_id)
  where organisation_id is not distinct from ${organisationId} and roster.state = 'published' and cancelled_at is null
    and upper(during) <= ${at} and assignment.state in ('standing', 'accepted') and person_id is not null
  group by roster_id, name_zh, name_en, period order by lower(period), roster_id`

/** A shift that is over, with whoever held it and what is said of them. */
export interface PastShift {
  readonly assignmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly checkedInAt: DateTime | null
  readonly name: string
  readonly state: 'standing' | 'accepted' | 'worked' | 'absent'
  /** That were counted, of whoever was there. */
  readonly minutes: number | null
}

/** Everything of a roster that is over, in the order of time. */
export const pastShifts = (sql: Sql, rosterId: number, at: DateTime) => sql<PastShift[]>`
  select assignment_id, lower(during) as starts, upper(during) as ends, checked_in_at, name, assignment.state,
    (select minutes from volunteer_minutes where source = 'assignment/' || assignment_id) as minutes
  from shift join shift_position using (shift_id) join assignment using (position_id) join person using (person_id)
  where roster_id = ${rosterId} and cancelled_at is null and upper(during) <= ${at}
    and assignment.state in ('standing', 'accepted', 'worked', 'absent')
  order by during, ordinal`
