import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { AssignmentState } from '../rosters/assignments.ts'

/** A shift that a message to an account is about, as it is at this moment. */
export interface ShiftTold {
  readonly messageId: number
  readonly positionId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly cancelled: boolean
  /** What is said of the place; null where the duty stands nowhere. */
  readonly saidZh: string | null
  readonly saidEn: string | null
  /** Of a position that was only asked about, null with all that follows. */
  readonly assignmentId: number | null
  readonly state: AssignmentState | null
  /** It is, or was, of whoever reads it. */
  readonly own: boolean | null
  readonly offeredAt: DateTime | null
  readonly answerBy: DateTime | null
  /** As it stands in calendars. */
  readonly uid: string | null
  readonly sequence: number | null
  readonly changedAt: DateTime | null
}

/** The shifts that messages name by assignment or by position, the earliest of each message first. */
export const shiftsTold = (sql: Sql, messageIds: readonly number[]) => sql<ShiftTold[]>`
  select message_id, position_id, lower(during) as starts, upper(during) as ends, cancelled_at is not null as cancelled,
    said_zh, said_en, assignment_id, assignment.state, assignment.person_id = account.person_id as own, offered_at,
    assignment.answer_by, assignment.uid, assignment.sequence + shift.sequence as sequence,
    greatest(assignment.changed_at, shift.changed_at) as changed_at
  from message join account using (account_id)
    cross join lateral (
      select assignment_id, position_id from assignment
      where assignment_id in (select id::bigint from jsonb_array_elements_text(about -> 'assignmentIds') id)
      union all
      select null, id::bigint from jsonb_array_elements_text(about -> 'positionIds') id) named
    left join assignment using (assignment_id, position_id)
    join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    join duty using (duty_id) left join room using (room_id)
    left join place on place.place_id = coalesce(room.place_id, duty.place_id)
  where message_id = any(${[...messageIds]}::bigint[])
  order by message_id, during, position_id`
