import type { Sql } from '../connect.ts'

/** Somebody who held a position once, or was asked to. */
export interface FormerHolder {
  readonly positionId: number
  readonly personId: number
}

/** Who of a roster declined, did not answer in time, or had taken away what they held. */
export const formerHolders = (sql: Sql, rosterId: number) => sql<FormerHolder[]>`
  select distinct position_id, person_id
  from shift join shift_position using (shift_id) join assignment using (position_id)
  where roster_id = ${rosterId} and person_id is not null and assignment.state in ('declined', 'expired', 'withdrawn')`
