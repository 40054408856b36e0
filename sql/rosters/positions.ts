import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** How an assignment that holds its position stands. */
export type Holding = 'planned' | 'offered' | 'standing' | 'accepted' | 'worked' | 'absent'

/** A position of a roster, with its shift, and who holds it. */
export interface PositionShown {
  readonly shiftId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly weight: number
  readonly cancelledAt: DateTime | null
  /** It came from a row of the week; a shift of its own did not. */
  readonly fromPattern: boolean
  readonly positionId: number
  readonly ordinal: number
  /** Codes, any one of which will do; none: whoever comes will do. */
  readonly qualifications: readonly string[]
  /** The assignment that holds it; null with all that follows when nobody does. */
  readonly assignmentId: number | null
  readonly state: Holding | null
  /** Null of a firm that has not named its person. */
  readonly personId: number | null
  readonly person: string | null
  /** Of the person. */
  readonly standing: 'active' | 'paused' | 'left' | null
  readonly firmId: number | null
  readonly firm: string | null
  /** Locked by hand. */
  readonly fixed: boolean | null
  /** Answered by somebody else for them (代填). */
  readonly filledIn: boolean | null
  readonly answerBy: DateTime | null
  readonly offeredAt: DateTime | null
  readonly answeredAt: DateTime | null
}

/** Every position of a roster that is not left out, of cancelled shifts too: shift by shift in their order, each shift's in theirs. */
export const positionsOf = (sql: Sql, rosterId: number) => sql<PositionShown[]>`
  select shift_id, lower(during) as starts, upper(during) as ends, weight::float8 as weight, cancelled_at,
    duty_pattern_hours is not null as from_pattern, shift_position.position_id, ordinal, shift_position.qualifications,
    assignment_id, state, person_id, person.name as person, standing, firm_id, firm.name as firm,
    fixed, filled_in, answer_by, offered_at, answered_at
  from shift join shift_position using (shift_id)
    left join assignment on assignment.position_id = shift_position.position_id
      and state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent')
    left join person using (person_id)
    left join firm using (firm_id)
  where roster_id = ${rosterId} and left_out_at is null
  order by during, shift_id, ordinal`

/** How many of a roster's offers were declined or ran out. */
export const countEnded = async (sql: Sql, rosterId: number): Promise<number> => {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count
    from shift join shift_position using (shift_id) join assignment using (position_id)
    where roster_id = ${rosterId} and assignment.state in ('declined', 'expired')`
  return row.count
}

/** How many positions a roster has. */
export const countPositions = async (sql: Sql, rosterId: number): Promise<number> => {
  const [row] = await sql<[{ count: number }]>`
    select count(*)::int as count from shift join shift_position using (shift_id) where roster_id = ${rosterId}`
  return row.count
}
