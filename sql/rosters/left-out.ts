import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A position that is left out of its shift (R44). */
export interface LeftOut {
  readonly positionId: number
  readonly starts: DateTime
  readonly ends: DateTime
  /** Codes, any one of which will do; none: whoever comes will do. */
  readonly qualifications: readonly string[]
  /** Its shift has begun: it stays left out. */
  readonly begun: boolean
}

/** What is left out in a roster, of shifts that take place, in the order of time. */
export const leftOutOf = (sql: Sql, rosterId: number, at: DateTime) => sql<LeftOut[]>`
  select position_id, lower(during) as starts, upper(during) as ends, qualifications, lower(during) <= ${at} as begun
  from shift join shift_position using (shift_id)
  where roster_id = ${rosterId} and left_out_at is not null and cancelled_at is null
  order by during, ordinal`

interface Position {
  readonly rosterId: number
  readonly positionId: number
}

/** Leaves a position of a shift to come out, and gives the shift; undefined when it is none, or left out already. */
export const leavePositionOut = async (sql: Sql, { rosterId, positionId }: Position, at: DateTime) => {
  const [row] = await sql<{ shiftId: number }[]>`
    update shift_position set left_out_at = ${at}, sequence = shift_position.sequence + 1, changed_at = ${at}
    from shift
    where shift.shift_id = shift_position.shift_id and position_id = ${positionId} and roster_id = ${rosterId}
      and left_out_at is null and cancelled_at is null and lower(during) > ${at}
    returning shift_position.shift_id`
  return row?.shiftId
}

/** Has a position of a shift to come held again, and gives the shift; undefined when it is none, or not left out. */
export const putPositionBack = async (sql: Sql, { rosterId, positionId }: Position, at: DateTime) => {
  const [row] = await sql<{ shiftId: number }[]>`
    update shift_position set left_out_at = null, sequence = shift_position.sequence + 1, changed_at = ${at}
    from shift
    where shift.shift_id = shift_position.shift_id and position_id = ${positionId} and roster_id = ${rosterId}
      and left_out_at is not null and cancelled_at is null and lower(during) > ${at}
    returning shift_position.shift_id`
  return row?.shiftId
}
