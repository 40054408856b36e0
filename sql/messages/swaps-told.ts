import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { SwapState } from '../rosters/swaps.ts'

/** A swap that a message to an account is about, as it is at this moment (R47). */
export interface SwapTold {
  readonly messageId: number
  readonly swapId: number
  readonly state: SwapState
  /** Who would give, or gave, their shift. */
  readonly asker: string
  readonly takenBy: string | null
  /** It is an exchange of two. */
  readonly exchange: boolean
  /** When whoever reads it was asked, and whether they said no; null of whoever was not asked. */
  readonly askedAt: DateTime | null
  readonly declinedAt: DateTime | null
  readonly rosterId: number
  /** Of the organisation whose coordinators make the roster; 'park' of a duty of the park. */
  readonly slug: string
}

/** The swaps that messages name. */
export const swapsTold = (sql: Sql, messageIds: readonly number[]) => sql<SwapTold[]>`
  select message_id, swap.swap_id, swap.state, asker.name as asker, taker.name as taken_by, for_assignment_id is not null as exchange,
    asked.asked_at, declined_at, roster_id, coalesce(slug, 'park') as slug
  from message join account using (account_id) join swap on swap.swap_id = (about ->> 'swapId')::bigint
    join assignment using (assignment_id) join person asker on asker.person_id = assignment.person_id
    join shift_position using (position_id) join shift using (shift_id) join roster using (roster_id) join duty using (duty_id)
    left join organisation using (organisation_id)
    left join person taker on taker.person_id = swap.taken_by
    left join swap_asked asked on asked.swap_id = swap.swap_id and asked.person_id = account.person_id
  where message_id = any(${[...messageIds]}::bigint[])`
