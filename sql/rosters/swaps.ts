import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export type SwapState = 'open' | 'taken' | 'withdrawn' | 'expired'

export interface NewSwap {
  /** The shift that somebody would give. */
  readonly assignmentId: number
  /** Null: anyone who may. */
  readonly askedPersonId: number | null
  /** Of an exchange, the shift of whoever is asked. */
  readonly forAssignmentId: number | null
  /** At most 50 letters. */
  readonly note: string | null
  readonly at: DateTime
}

/** Writes a swap, and gives its number. @throws one_open_swap_for_an_assignment, by the database */
export const insertSwap = async (
  sql: Sql,
  { assignmentId, askedPersonId, forAssignmentId, note, at }: NewSwap,
): Promise<number> => {
  const [row] = await sql<[{ swapId: number }]>`
    insert into swap (assignment_id, asked_person_id, for_assignment_id, note, asked_at)
    values (${assignmentId}, ${askedPersonId}, ${forAssignmentId}, ${note}, ${at})
    returning swap_id`
  return row.swapId
}

/** Writes whom a swap is asked of. */
export const insertAsked = (sql: Sql, swapId: number, personIds: readonly number[], at: DateTime) => sql`
  insert into swap_asked (swap_id, person_id, asked_at)
  select ${swapId}, person_id, ${at} from unnest(${[...personIds]}::bigint[]) person_id`

/** Which shifts a swap is of: that never changes. */
export interface SwapOver {
  readonly assignmentId: number
  readonly forAssignmentId: number | null
}

export const swapOver = async (sql: Sql, swapId: number): Promise<SwapOver | undefined> => {
  const [row] = await sql<SwapOver[]>`
    select assignment_id, for_assignment_id from swap where swap_id = ${swapId}`
  return row
}

export interface SwapLocked {
  readonly state: SwapState
  readonly takenBy: number | null
  /** Who asks. */
  readonly askerId: number | null
}

/** Locks a swap, and reads how it stands: to be done after the assignments that it is of. */
export const lockSwap = async (sql: Sql, swapId: number): Promise<SwapLocked | undefined> => {
  const [row] = await sql<SwapLocked[]>`
    select state, taken_by,
      (select person_id from assignment where assignment.assignment_id = swap.assignment_id) as asker_id
    from swap where swap_id = ${swapId} for no key update`
  return row
}

/** When somebody was asked, and whether they said no. */
export interface Asked {
  readonly askedAt: DateTime
  readonly declinedAt: DateTime | null
}

/** Of somebody who was never asked, undefined. */
export const askedOf = async (sql: Sql, swapId: number, personId: number): Promise<Asked | undefined> => {
  const [row] = await sql<Asked[]>`
    select asked_at, declined_at from swap_asked where swap_id = ${swapId} and person_id = ${personId}`
  return row
}

/** Writes that somebody does not come. */
export const markDeclined = (sql: Sql, swapId: number, personId: number, at: DateTime) => sql`
  update swap_asked set declined_at = ${at}
  where swap_id = ${swapId} and person_id = ${personId} and declined_at is null`

/** How many of those who were asked have not said no. */
export const countWaiting = async (sql: Sql, swapId: number): Promise<number> => {
  const [row] = await sql<[{ waiting: number }]>`
    select count(*)::int as waiting from swap_asked where swap_id = ${swapId} and declined_at is null`
  return row.waiting
}

/** Writes how a locked swap ended. @param takenBy who has it, of one that was taken. */
export const endSwap = (
  sql: Sql,
  swapId: number,
  {
    state,
    takenBy,
    at,
  }: { readonly state: Exclude<SwapState, 'open'>; readonly takenBy: number | null; readonly at: DateTime },
) => sql`
  update swap set state = ${state}, taken_by = ${takenBy}, ended_at = ${at} where swap_id = ${swapId}`

/** Ends the open swaps over these assignments, which their people hold no more; says which they were. */
export const endSwapsOver = (sql: Sql, assignmentIds: readonly number[], at: DateTime) => sql<
  { swapId: number }[]
>`
  update swap set state = 'withdrawn', ended_at = ${at}
  where state = 'open'
    and (assignment_id = any(${[...assignmentIds]}::bigint[]) or for_assignment_id = any(${[...assignmentIds]}::bigint[]))
  returning swap_id`

/**
 * Ends the open swaps of which a shift has begun, as expired, and those of which a shift is held no more, as withdrawn; whoever looks at
 * the same time leaves them out.
 */
export const endSwapsThatAreOver = (sql: Sql, at: DateTime) => sql<{ swapId: number }[]>`
  with over as (
    select swap_id, bool_and(assignment.state in ('accepted', 'standing') and cancelled_at is null) as held
    from swap join assignment on assignment.assignment_id in (swap.assignment_id, for_assignment_id)
      join shift_position using (position_id) join shift using (shift_id)
    where swap.state = 'open'
    group by swap_id
    having min(lower(during)) <= ${at}
      or not bool_and(assignment.state in ('accepted', 'standing') and cancelled_at is null)),
  free as (
    select swap_id from swap where state = 'open' and swap_id in (select swap_id from over) for no key update skip locked)
  update swap set state = case when held then 'expired' else 'withdrawn' end, ended_at = ${at}
  from over join free using (swap_id)
  where swap.swap_id = over.swap_id and swap.state = 'open'
  returning swap.swap_id`
