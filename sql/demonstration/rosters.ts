import type { Sql } from '../connect.ts'

export interface DutyRostered {
  readonly dutyId: number
  readonly roomId: number | null
  readonly purpose: 'post' | 'safety' | 'second_person'
  /** Of somebody who makes its rosters. */
  readonly accountId: number
  /** The first day after its last published roster, 'YYYY-MM-DD'; null before the first. */
  readonly publishedUntil: string | null
}

/** The duties whose rosters the demonstration keeps: at the park's front desk, and the park's own for safety; not once somebody has renamed one. */
export const dutiesRostered = (sql: Sql) => sql<DutyRostered[]>`
  select duty_id, room_id, purpose, account_id,
    (select max(upper(period)) from roster where roster.duty_id = duty.duty_id and state = 'published') as published_until
  from (values ('hexie', '公益园前台值班', 'hexie@example.org'), (null, '安全联络值班', 'administrator@example.org'))
      as kept (slug, name_zh, email)
    join duty using (name_zh) left join organisation using (organisation_id) join account using (email)
  where organisation.slug is not distinct from kept.slug and ended_on is null
  order by duty_id`

export interface DraftFrom {
  readonly rosterId: number
  readonly version: number
  /** 'YYYY-MM-DD', the first day after it. */
  readonly until: string
}

/** The draft of a duty that begins on a day, the first of several. */
export const draftFrom = async (sql: Sql, dutyId: number, from: string): Promise<DraftFrom | undefined> => {
  const [row] = await sql<DraftFrom[]>`
    select roster_id, version, upper(period) as until from roster
    where duty_id = ${dutyId} and state = 'draft' and lower(period) = ${from}::date
    order by roster_id limit 1`
  return row
}

/** Whom a roster asks, with what of it is offered to each. */
export const offeredIn = (sql: Sql, rosterId: number) => sql<{ personId: number; assignmentIds: number[] }[]>`
  select person_id, array_agg(assignment_id order by assignment_id) as assignment_ids
  from shift join shift_position using (shift_id) join assignment using (position_id)
  where roster_id = ${rosterId} and assignment.state = 'offered'
  group by person_id order by person_id`
