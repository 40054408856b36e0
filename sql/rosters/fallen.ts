import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/**
 * Why a position of a published roster is to be seen to. Of whoever holds it: away, court, paused, left (its organisations), certificate
 * (none that is asked for and valid on that day). Of nobody: empty.
 */
export type WhyFallen = 'away' | 'court' | 'paused' | 'left' | 'certificate' | 'empty'

export interface FallenShift {
  readonly rosterId: number
  readonly dutyZh: string
  readonly dutyEn: string
  readonly positionId: number
  /** Codes, any one of which will do; none: whoever comes will do. */
  readonly qualifications: readonly string[]
  readonly starts: DateTime
  readonly ends: DateTime
  /** Who holds it; null with the name: nobody. */
  readonly personId: number | null
  readonly person: string | null
  readonly why: WhyFallen
  /** Who had it last, and how that ended; null where nobody ever had it. */
  readonly last: {
    readonly person: string
    readonly ended: 'declined' | 'expired' | 'withdrawn'
  } | null
  /** Appointments inside it (R9). */
  readonly guests: number
}

/** Named part of a query: fallen. Shifts to come in published rosters of somebody's duties whose holder fell away, and near ones that nobody holds. */
const fallen = (sql: Sql, { organisationId }: OwnDuties, { now, near }: Looked) => sql`
  fallen as (
    select roster_id, duty.name_zh as duty_zh, duty.name_en as duty_en, shift_position.position_id,
      shift_position.qualifications, during, assignment.assignment_id, assignment.person_id, why
    from duty join roster using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
      left join assignment on assignment.position_id = shift_position.position_id
        and assignment.state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent')
      left join person using (person_id)
      cross join lateral (select case
        when assignment_id is null then case when lower(during) < ${near} then 'empty' end
        when person_id is null then null
        when standing <> 'active' then standing
        when exists (select from leave where leave.person_id = person.person_id and leave.during && shift.during) then (
          select min(kind) from leave where leave.person_id = person.person_id and leave.during && shift.during)
        when firm_id is null and not exists (
          select from affiliation
          where affiliation.person_id = person.person_id and affiliation.during @> day_here(lower(shift.during))
            and (affiliation.organisation_id = duty.organisation_id or affiliation.organisation_id in (
              select duty_organisation.organisation_id from duty_organisation
              where duty_organisation.duty_id = duty.duty_id))) then 'left'
        when shift_position.qualifications <> '{}' and not exists (
          select from held_qualification
          where held_qualification.person_id = person.person_id
            and qualification = any(shift_position.qualifications) and valid @> day_here(lower(shift.during)))
          then 'certificate'
        end as why) w
    where duty.organisation_id is not distinct from ${organisationId} and roster.state = 'published' and cancelled_at is null
      and left_out_at is null and lower(during) > ${now} and why is not null)`

interface Looked {
  readonly now: DateTime
  /** Before it an empty position is to be seen to. */
  readonly near: DateTime
}

/** Shifts of somebody's duties that are to be seen to, the soonest first. */
export const fallenShifts = (sql: Sql, of: OwnDuties, looked: Looked) => sql<FallenShift[]>`
  with ${fallen(sql, of, looked)}
  select roster_id, duty_zh, duty_en, position_id, qualifications, lower(during) as starts, upper(during) as ends,
    fallen.person_id, person.name as person, why,
    case when why = 'empty' then (
      select jsonb_build_object('person', had.name, 'ended', state)
      from assignment ended join person had on had.person_id = ended.person_id
      where ended.position_id = fallen.position_id and state in ('declined', 'expired', 'withdrawn')
      order by changed_at desc, ended.assignment_id desc limit 1) end as last, (
      select count(*)::int from reservation shift join reservation inside on inside.within = shift.reservation_id
      where shift.assignment_id = fallen.assignment_id and inside.appointment_id is not null) as guests
  from fallen left join person using (person_id)
  order by during, position_id`

/** A shift that somebody holds. */
export interface HeldShift {
  readonly assignmentId: number
  /** Whose duty it is; null: the park's. */
  readonly organisationId: number | null
  readonly dutyZh: string
  readonly dutyEn: string
  readonly starts: DateTime
  readonly ends: DateTime
}

/** Shifts to come that somebody holds within a span, and that no leave of theirs meets yet: leave for that span would let them fall. */
export const wouldFall = (
  sql: Sql,
  personId: number,
  { starts, ends }: Pick<HeldShift, 'starts' | 'ends'>,
  now: DateTime,
) => sql<HeldShift[]>`
  select assignment_id, organisation_id, duty.name_zh as duty_zh, duty.name_en as duty_en,
    lower(during) as starts, upper(during) as ends
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    join duty using (duty_id)
  where person_id = ${personId} and assignment.state in ('offered', 'standing', 'accepted') and cancelled_at is null
    and roster.state = 'published' and during && tstzrange(${starts}, ${ends}) and lower(during) > ${now}
    and not exists (
      select from leave where leave.person_id = assignment.person_id and leave.during && shift.during)
  order by during, assignment_id`
