import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A roster as the list of its organisation's shows it. */
export interface RosterInList {
  readonly rosterId: number
  readonly dutyId: number
  readonly dutyZh: string
  readonly dutyEn: string
  /** 'YYYY-MM-DD', its first day and the first after it. */
  readonly from: string
  readonly until: string
  readonly state: 'draft' | 'published'
  readonly madeAt: DateTime | null
  /** Positions of shifts that are held, and how many of them somebody has. */
  readonly positions: number
  readonly filled: number
  /** Offers that nobody has answered. */
  readonly open: number
}

/** The rosters of an organisation's duties that are not over on a day, the earliest first. */
export const rostersOf = (sql: Sql, { organisationId }: OwnDuties, day: string) => sql<RosterInList[]>`
  select roster.roster_id, duty_id, duty.name_zh as duty_zh, duty.name_en as duty_en,
    lower(period) as "from", upper(period) as until, roster.state, made_at,
    count(shift_position.position_id)::int as positions, count(assignment_id)::int as filled,
    count(*) filter (where assignment.state = 'offered')::int as open
  from roster join duty using (duty_id)
    left join shift on shift.roster_id = roster.roster_id and cancelled_at is null
    left join shift_position on shift_position.shift_id = shift.shift_id and left_out_at is null
    left join assignment on assignment.position_id = shift_position.position_id
      and assignment.state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent')
  where duty.organisation_id is not distinct from ${organisationId} and upper(period) > ${day}::date
  group by roster.roster_id, duty.duty_id
  order by lower(period), duty_id, roster.roster_id`
