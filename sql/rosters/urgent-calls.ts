import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** How a call ended; filled: somebody holds the position by another way. */
export type CallEnd = 'taken' | 'filled' | 'withdrawn' | 'expired'

/** A call for a position (R46a). */
export interface UrgentCall {
  readonly callId: number
  readonly positionId: number
  readonly rosterId: number
  /** Of the shift. */
  readonly starts: DateTime
  readonly calledAt: DateTime
  /** The account. */
  readonly calledBy: number
  readonly answerBy: DateTime
  readonly endedAt: DateTime | null
  /** Null while it is open. */
  readonly endedAs: CallEnd | null
}

const call = (sql: Sql) => sql`
  call_id, urgent_call.position_id, roster_id, lower(during) as starts, called_at, called_by,
  urgent_call.answer_by, ended_at, ended_as
  from urgent_call join shift_position using (position_id) join shift using (shift_id)`

/** The last call for a position, open or not; undefined when there was none. */
export const lastCallFor = async (sql: Sql, positionId: number) => {
  const [row] = await sql<UrgentCall[]>`
    select ${call(sql)} where position_id = ${positionId} order by call_id desc limit 1`
  return row
}

/** Locks a call until the transaction ends, as it is then; undefined when there is none. */
export const lockCall = async (sql: Sql, callId: number) => {
  const [row] = await sql<
    UrgentCall[]
  >`select ${call(sql)} where call_id = ${callId} for update of urgent_call`
  return row
}

/** Locks the open calls for positions: a yes that is on its way has come first, or finds what is done meanwhile. */
export const lockOpenCalls = (sql: Sql, positionIds: readonly number[]) => sql<{ callId: number }[]>`
  select call_id from urgent_call
  where position_id = any(${[...positionIds]}::bigint[]) and ended_at is null
  order by call_id for update`

export type NewCall = Pick<UrgentCall, 'positionId' | 'calledAt' | 'calledBy' | 'answerBy'>

/** Calls for a position, and gives the call's number; undefined when a call for it is open. */
export const insertCall = async (sql: Sql, { positionId, calledAt, calledBy, answerBy }: NewCall) => {
  const [row] = await sql<{ callId: number }[]>`
    insert into urgent_call (position_id, called_at, called_by, answer_by)
    values (${positionId}, ${calledAt}, ${calledBy}, ${answerBy})
    on conflict do nothing
    returning call_id`
  return row?.callId
}

/** Writes of a locked call how it ended. */
export const endCall = (sql: Sql, callId: number, endedAs: CallEnd, at: DateTime) => sql`
  update urgent_call set ended_at = ${at}, ended_as = ${endedAs} where call_id = ${callId} and ended_at is null`

/** An open call that is to be ended, locked. */
export interface CallToEnd extends Pick<UrgentCall, 'callId' | 'calledBy' | 'positionId' | 'starts'> {
  readonly endsAs: Exclude<CallEnd, 'taken'>
}

/**
 * Open calls whose time is over, whose shift was cancelled, or whose position somebody else came to hold since, locked: whoever looks
 * at the same time leaves them out.
 */
export const lockCallsToEnd = (sql: Sql, at: DateTime, most: number) => sql<CallToEnd[]>`
  select call_id, position_id, called_by, lower(during) as starts, case
    when cancelled_at is not null then 'withdrawn'
    when exists (
      select from assignment
      where assignment.position_id = urgent_call.position_id and assignment.state in ('standing', 'accepted')
        and coalesce(answered_at, changed_at) > called_at) then 'filled'
    else 'expired' end as ends_as
  from urgent_call join shift_position using (position_id) join shift using (shift_id)
  where ended_at is null and (
    answer_by <= ${at} or cancelled_at is not null
    or exists (
      select from assignment
      where assignment.position_id = urgent_call.position_id and assignment.state in ('standing', 'accepted')
        and coalesce(answered_at, changed_at) > called_at))
  order by call_id limit ${most}
  for update of urgent_call skip locked`

/** The assignments that hold a position now: one, or none. */
export const holdingOf = async (sql: Sql, positionId: number): Promise<number[]> => {
  const rows = await sql<{ assignmentId: number }[]>`
    select assignment_id from assignment
    where position_id = ${positionId} and state in ('offered', 'standing', 'accepted')`
  return rows.map(({ assignmentId }) => assignmentId)
}
