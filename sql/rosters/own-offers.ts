import type { DateTime } from 'luxon'
import type { Worker } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { AssignmentState } from './assignments.ts'

/** A shift of one person as they are shown it: never with a visitor in it. */
export interface ShiftOfOne {
  readonly assignmentId: number
  readonly rosterId: number
  readonly personId: number
  readonly state: AssignmentState
  readonly starts: DateTime
  readonly ends: DateTime
  readonly dutyZh: string
  readonly dutyEn: string
  /** Null where the duty stands nowhere. */
  readonly placeZh: string | null
  readonly placeEn: string | null
  readonly saidZh: string | null
  readonly saidEn: string | null
  /** Who else holds the shift, by name. */
  readonly beside: readonly string[]
  readonly offeredAt: DateTime | null
  readonly answerBy: DateTime | null
  /** Answered by a coordinator for them (代填). */
  readonly filledIn: boolean
  /** For its person's answer; what was answered for them is theirs to change until then. */
  readonly waits: boolean
  /** It is its person's to give to somebody else (R47): theirs and not a firm's, and it has not begun. */
  readonly givable: boolean
  /** Others are asked to take it. */
  readonly swapping: boolean
}

/** It waits for its person's answer; what was answered for them is theirs to change until then. */
const waits = (sql: Sql, now: DateTime) => sql`
  assignment.answer_by > ${now} and lower(during) > ${now}
    and (assignment.state = 'offered' or assignment.state = 'accepted' and filled_in)`

/** It is held by its person, not for a firm, and has not begun. */
const givable = (sql: Sql, now: DateTime) => sql`
  assignment.firm_id is null and assignment.state in ('standing', 'accepted') and lower(during) > ${now}`

/** In a statement over assignment: what is shown of it, and where that stands. */
const ofOne = (sql: Sql, now: DateTime) => sql`
  assignment_id, roster_id, assignment.person_id, assignment.state, lower(during) as starts, upper(during) as ends,
  duty.name_zh as duty_zh, duty.name_en as duty_en, place.name_zh as place_zh, place.name_en as place_en, said_zh, said_en,
  array(
    select coalesce(person.name, firm.name)
    from shift_position other join assignment beside using (position_id)
      left join person on person.person_id = beside.person_id left join firm on firm.firm_id = beside.firm_id
    where other.shift_id = shift.shift_id and other.position_id <> assignment.position_id
      and beside.state in ('offered', 'standing', 'accepted', 'worked', 'absent')
    order by other.ordinal) as beside,
  offered_at, assignment.answer_by, filled_in, coalesce(${waits(sql, now)}, false) as waits,
  ${givable(sql, now)} as givable,
  exists (select from swap where swap.assignment_id = assignment.assignment_id and swap.state = 'open') as swapping`

const where = (sql: Sql) => sql`
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
    join duty using (duty_id) left join room using (room_id)
    left join place on place.place_id = coalesce(room.place_id, duty.place_id)
  where roster.state = 'published' and cancelled_at is null`

/** What waits for somebody's answer, the earliest shift first. */
export const offersOf = (sql: Sql, { personId }: Pick<Worker, 'personId'>, now: DateTime) => sql<
  ShiftOfOne[]
>`
  select ${ofOne(sql, now)} ${where(sql)} and assignment.person_id = ${personId} and ${waits(sql, now)}
  order by during, assignment_id`

/** What somebody was offered together with one of their shifts and is still theirs to see, answered or not. */
export const offeredTogether = (sql: Sql, assignmentId: number, now: DateTime) => sql<ShiftOfOne[]>`
  select ${ofOne(sql, now)} ${where(sql)}
    and (assignment.person_id, roster_id, offered_at) in (
      select person_id, roster_id, offered_at
      from assignment join shift_position using (position_id) join shift using (shift_id)
      where assignment_id = ${assignmentId})
    and assignment.state in ('offered', 'accepted', 'declined', 'expired')
    and exists (select from account where account.person_id = assignment.person_id and disabled_at is null)
  order by during, assignment_id`

/** What somebody holds or is asked to and is not over, the earliest first. */
export const shiftsAhead = (sql: Sql, { personId }: Pick<Worker, 'personId'>, now: DateTime) => sql<
  ShiftOfOne[]
>`
  select ${ofOne(sql, now)} ${where(sql)} and assignment.person_id = ${personId} and upper(during) > ${now}
    and (assignment.state in ('standing', 'accepted') or assignment.state = 'offered' and assignment.answer_by > ${now})
  order by during, assignment_id`

/** What somebody held and is over, the latest first, from `offset` at most `most`. */
export const shiftsPast = (
  sql: Sql,
  { personId }: Pick<Worker, 'personId'>,
  { now, offset, most }: { readonly now: DateTime; readonly offset: number; readonly most: number },
) => sql<ShiftOfOne[]>`
  select ${ofOne(sql, now)} ${where(sql)} and assignment.person_id = ${personId} and upper(during) <= ${now}
    and assignment.state in ('standing', 'accepted', 'worked', 'absent')
  order by during desc, assignment_id desc limit ${most} offset ${offset}`

/** One of a roster that waits for an answer, whoever is asked; undefined when there is none. */
export const offerOfRoster = async (sql: Sql, rosterId: number, assignmentId: number, now: DateTime) => {
  const [row] = await sql<ShiftOfOne[]>`
    select ${ofOne(sql, now)} ${where(sql)} and roster_id = ${rosterId} and assignment_id = ${assignmentId}
      and assignment.person_id is not null and ${waits(sql, now)}`
  return row
}

/** One that is somebody's own to give (R47); undefined when it is not. */
export const shiftToGive = async (
  sql: Sql,
  { personId }: Pick<Worker, 'personId'>,
  assignmentId: number,
  now: DateTime,
) => {
  const [row] = await sql<ShiftOfOne[]>`
    select ${ofOne(sql, now)} ${where(sql)} and assignment.person_id = ${personId} and assignment_id = ${assignmentId}
      and ${givable(sql, now)}`
  return row
}

/** These shifts, whoever has or had them. */
export const shiftsNamed = (sql: Sql, assignmentIds: readonly number[], now: DateTime) => sql<ShiftOfOne[]>`
  select ${ofOne(sql, now)} ${where(sql)} and assignment_id = any(${[...assignmentIds]}::bigint[])
    and assignment.person_id is not null
  order by during, assignment_id`
