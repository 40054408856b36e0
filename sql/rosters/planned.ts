import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Somebody in a position. */
export interface Cell {
  readonly positionId: number
  readonly personId: number
}

/** Takes away whatever of a draft was planned and not fixed by hand, of shifts that have not begun. */
export const clearPlanned = (sql: Sql, rosterId: number, at: DateTime) => sql`
  delete from assignment using shift_position join shift using (shift_id)
  where assignment.position_id = shift_position.position_id and roster_id = ${rosterId}
    and assignment.state = 'planned' and not fixed and lower(during) > ${at}`

/** Plans people into positions of a draft; whoever holds one already stays. */
export const insertPlanned = (sql: Sql, cells: readonly Cell[], at: DateTime) => sql`
  insert into assignment (position_id, person_id, state, changed_at)
  select position_id, person_id, 'planned', ${at}
  from unnest(${cells.map(({ positionId }) => positionId)}::bigint[], ${cells.map(({ personId }) => personId)}::bigint[])
    as cell (position_id, person_id)
  on conflict do nothing`

/** Empties a position of a draft, whoever was planned there or stands there. */
export const emptyPosition = (sql: Sql, positionId: number) => sql`
  delete from assignment where position_id = ${positionId} and state in ('planned', 'standing')`

/** Takes somebody who is planned there out of a position of a roster. @returns whether they were */
export const leavePosition = async (
  sql: Sql,
  {
    rosterId,
    positionId,
    personId,
  }: { readonly rosterId: number; readonly positionId: number; readonly personId: number | null },
): Promise<boolean> => {
  const { count } = await sql`
    delete from assignment using shift_position join shift using (shift_id)
    where assignment.position_id = shift_position.position_id and roster_id = ${rosterId}
      and assignment.position_id = ${positionId} and person_id = ${personId} and assignment.state = 'planned'`
  return count === 1
}

export interface ByHand extends Cell {
  readonly at: DateTime
  /** The account. */
  readonly by: number
}

/** Puts somebody into a position of a draft by hand: fixed, whatever is made anew (R45). */
export const fixByHand = (sql: Sql, { positionId, personId, at, by }: ByHand) => sql`
  insert into assignment (position_id, person_id, state, fixed, answered_by, changed_at)
  values (${positionId}, ${personId}, 'planned', true, ${by}, ${at})`

/** Plans people into positions of a draft and locks them there, each where nobody is yet. */
export const fixCells = (sql: Sql, cells: readonly Cell[], { at, by }: Pick<ByHand, 'at' | 'by'>) => sql`
  insert into assignment (position_id, person_id, state, fixed, answered_by, changed_at)
  select position_id, person_id, 'planned', true, ${by}, ${at}
  from unnest(${cells.map(({ positionId }) => positionId)}::bigint[], ${cells.map(({ personId }) => personId)}::bigint[])
    as cell (position_id, person_id)
  on conflict do nothing`

/** Locks or unlocks what is planned in a position. @returns whether something is */
export const setFixed = async (
  sql: Sql,
  positionId: number,
  fixed: boolean,
  at: DateTime,
): Promise<boolean> => {
  const { count } = await sql`
    update assignment set fixed = ${fixed}, changed_at = ${at}
    where position_id = ${positionId} and state = 'planned'`
  return count === 1
}
