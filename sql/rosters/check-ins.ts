import type { DateTime } from 'luxon'
import type { OwnDuties, Receptionist, Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** A duty as the code at its post knows it. */
export interface Post {
  readonly dutyId: number
  readonly checkInEpoch: number
  readonly nameZh: string
  readonly nameEn: string
}

/** The post of a duty; undefined when there is none. */
export const postOf = async (sql: Sql, dutyId: number | null) => {
  const [row] = await sql<Post[]>`
    select duty_id, check_in_epoch, name_zh, name_en from duty where duty_id = ${dutyId}::bigint`
  return row
}

/** The same of a duty of one's own organisation (R61). */
export const ownPost = async (sql: Sql, { organisationId }: OwnDuties, dutyId: number | null) => {
  const [row] = await sql<Post[]>`
    select duty_id, check_in_epoch, name_zh, name_en from duty
    where duty_id = ${dutyId}::bigint and organisation_id is not distinct from ${organisationId}`
  return row
}

/** Makes the code at a post open nothing any more. No row: somebody has just done so. */
export const renewPost = (sql: Sql, { dutyId, checkInEpoch }: Pick<Post, 'dutyId' | 'checkInEpoch'>) => sql<
  { checkInEpoch: number }[]
>`
  update duty set check_in_epoch = check_in_epoch + 1
  where duty_id = ${dutyId} and check_in_epoch = ${checkInEpoch}
  returning check_in_epoch`

/** Half-open. */
export interface Within {
  readonly from: DateTime
  readonly to: DateTime
}

/** A shift that somebody holds. */
export interface HeldShift {
  readonly assignmentId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly checkedInAt: DateTime | null
}

/** The first shift that a worker holds of a duty and that meets a span; undefined when there is none. */
export const ownShiftAt = async (sql: Sql, { personId }: Worker, dutyId: number, { from, to }: Within) => {
  const [row] = await sql<HeldShift[]>`
    select assignment_id, lower(during) as starts, upper(during) as ends, checked_in_at
    from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    where person_id = ${personId} and duty_id = ${dutyId} and roster.state = 'published' and cancelled_at is null
      and assignment.state in ('standing', 'accepted') and during && tstzrange(${from}, ${to})
    order by lower(during) limit 1`
  return row
}

/** A shift as the desk sees it: who stands where. */
export interface ShiftAtDesk extends HeldShift {
  readonly dutyZh: string
  readonly dutyEn: string
  /** Of the person, or of the firm that has not named one; null: of neither. */
  readonly name: string | null
  readonly state: 'standing' | 'accepted' | 'worked' | 'absent'
  /** Somebody holds it, and nobody a firm alone. */
  readonly named: boolean
}

/** Who stands at the posts of the park in a span, whoever's duties they are, in the order of time. */
export const shiftsAtDesk = (sql: Sql, _desk: Receptionist, { from, to }: Within) => sql<ShiftAtDesk[]>`
  select assignment_id, lower(during) as starts, upper(during) as ends, checked_in_at, duty.name_zh as duty_zh,
    duty.name_en as duty_en, coalesce(person.name, firm.name) as name, assignment.state, person_id is not null as named
  from shift join roster using (roster_id) join duty using (duty_id) join shift_position using (shift_id)
    join assignment using (position_id) left join person using (person_id) left join firm using (firm_id)
  where roster.state = 'published' and cancelled_at is null and lower(during) >= ${from} and lower(during) < ${to}
    and assignment.state in ('standing', 'accepted', 'worked', 'absent')
  order by during, duty_id, ordinal`

/** Somebody is at their post: so long before the shift, and until it ends. No row: not now, not theirs any more, or here already. */
export const markHere = (sql: Sql, assignmentId: number, at: DateTime, minutesBefore: number) => sql<
  { assignmentId: number }[]
>`
  update assignment set checked_in_at = ${at}
  from shift_position join shift using (shift_id) join roster using (roster_id)
  where shift_position.position_id = assignment.position_id and assignment_id = ${assignmentId}
    and assignment.state in ('standing', 'accepted') and person_id is not null and checked_in_at is null
    and roster.state = 'published' and cancelled_at is null
    and lower(during) - make_interval(mins => ${minutesBefore}) <= ${at} and upper(during) > ${at}
  returning assignment_id`
