import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A position that nobody holds, of a shift to come. */
export interface OpenPosition {
  readonly rosterId: number
  readonly starts: DateTime
  /** A tstzrange, as PostgreSQL writes it. */
  readonly during: string
  /** Who was asked to hold it once, whatever came of it. */
  readonly asked: readonly number[]
}

/** An empty position of a published roster; undefined when somebody holds it, all are asked for it at once (R46a), or it cannot be held any more. */
export const openPosition = async (
  sql: Sql,
  positionId: number,
  now: DateTime,
): Promise<OpenPosition | undefined> => {
  const [row] = await sql<OpenPosition[]>`
    select roster_id, lower(during) as starts, during, array(
        select person_id from assignment
        where assignment.position_id = shift_position.position_id and person_id is not null) as asked
    from shift_position join shift using (shift_id) join roster using (roster_id)
    where position_id = ${positionId} and left_out_at is null and cancelled_at is null and roster.state = 'published' and lower(during) > ${now}
      and not exists (
        select from assignment
        where assignment.position_id = shift_position.position_id
          and assignment.state in ('planned', 'offered', 'standing', 'accepted', 'worked', 'absent'))
      and not exists (
        select from urgent_call where urgent_call.position_id = shift_position.position_id and ended_at is null)`
  return row
}
