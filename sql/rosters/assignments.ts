import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export type AssignmentState =
  | 'planned'
  | 'offered'
  | 'standing'
  | 'accepted'
  | 'declined'
  | 'expired'
  | 'withdrawn'
  | 'worked'
  | 'absent'

export type DeclinedBecause = 'away' | 'too_many' | 'other'

export type WithdrawnBecause = 'swap' | 'repair' | 'urgent' | 'moved' | 'occupied' | 'left' | 'called_off'

/** An assignment that is locked, with the shift that it is of. */
export interface AssignmentLocked {
  readonly assignmentId: number
  readonly positionId: number
  readonly shiftId: number
  readonly rosterId: number
  readonly state: AssignmentState
  /** Null of a firm that has not named its person. */
  readonly personId: number | null
  readonly firmId: number | null
  readonly starts: DateTime
  readonly ends: DateTime
  /** The hours of the shift: a tstzrange, as PostgreSQL writes it. */
  readonly during: string
  readonly offeredAt: DateTime | null
  readonly answerBy: DateTime | null
  readonly filledIn: boolean
}

/**
 * Locks assignments of published rosters whose shifts are held, in one order for all. What is decided on is read in the same statement:
 * PostgreSQL reads a row anew after it has waited for it.
 */
export const lockAssignments = (sql: Sql, assignmentIds: readonly number[]) => sql<AssignmentLocked[]>`
  select assignment_id, position_id, shift_id, roster_id, assignment.state, person_id, firm_id,
    lower(during) as starts, upper(during) as ends, during, offered_at, assignment.answer_by, filled_in
  from assignment join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id)
  where assignment_id = any(${[...assignmentIds]}::bigint[]) and roster.state = 'published' and cancelled_at is null
  order by assignment_id
  for no key update of assignment`

/** Somebody whom a position of a published roster is given to, or offered. */
export interface NewAssignment {
  readonly positionId: number
  readonly personId: number
  readonly state: 'offered' | 'accepted'
  readonly at: DateTime
  /** Of an offer. */
  readonly answerBy: DateTime | null
  /** The account that gave it in somebody's place (代填). */
  readonly filledInBy: number | null
}

/** Writes it, and gives its number; undefined when somebody holds the position already. It claims nothing by itself. */
export const insertAssignment = async (
  sql: Sql,
  { positionId, personId, state, at, answerBy, filledInBy }: NewAssignment,
): Promise<number | undefined> => {
  const [row] = await sql<{ assignmentId: number }[]>`
    insert into assignment (position_id, person_id, state, answer_by, offered_at, answered_at, answered_by, filled_in, changed_at)
    values (${positionId}, ${personId}, ${state}, ${answerBy}, ${answerBy === null ? null : at},
      ${state === 'accepted' ? at : null}, ${filledInBy}, ${filledInBy !== null}, ${at})
    on conflict do nothing
    returning assignment_id`
  return row?.assignmentId
}

/** Who answered, and when. */
export interface Answered {
  readonly at: DateTime
  /** The account; null: nobody, by a link in a message. */
  readonly by: number | null
  /** A coordinator for them (代填). */
  readonly filledIn: boolean
}

/** Writes of locked assignments that their people come. */
export const acceptAssignments = (
  sql: Sql,
  assignmentIds: readonly number[],
  { at, by, filledIn }: Answered,
) => sql`
  update assignment
  set state = 'accepted', answered_at = ${at}, answered_by = ${by}, filled_in = ${filledIn}, changed_at = ${at},
    sequence = sequence + 1, declined_because = null
  where assignment_id = any(${[...assignmentIds]}::bigint[])`

/** Writes of locked assignments that their people do not come. */
export const declineAssignments = (
  sql: Sql,
  declined: readonly { readonly assignmentId: number; readonly because: DeclinedBecause }[],
  { at, by, filledIn }: Answered,
) => sql`
  update assignment
  set state = 'declined', declined_because = because, answered_at = ${at}, answered_by = ${by}, filled_in = ${filledIn},
    changed_at = ${at}, sequence = sequence + 1
  from unnest(${declined.map(({ assignmentId }) => assignmentId)}::bigint[], ${declined.map(({ because }) => because)}::text[])
    as given (id, because)
  where assignment_id = id`

/** Writes of locked assignments that they are taken away, and why. */
export const withdrawAssignments = (
  sql: Sql,
  assignmentIds: readonly number[],
  because: WithdrawnBecause,
  at: DateTime,
) => sql`
  update assignment
  set state = 'withdrawn', withdrawn_because = ${because}, changed_at = ${at}, sequence = sequence + 1
  where assignment_id = any(${[...assignmentIds]}::bigint[])`

/** Writes of locked offers that nobody answered them in time. */
export const expireAssignments = (sql: Sql, assignmentIds: readonly number[], at: DateTime) => sql`
  update assignment set state = 'expired', changed_at = ${at}, sequence = sequence + 1
  where assignment_id = any(${[...assignmentIds]}::bigint[])`
