import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Somebody whom a published roster names for safety (R15): a named social worker, by the shift. */
export interface NamedForSafety {
  readonly personId: number
  readonly accountId: number
  readonly email: string | null
  /** E.164 */
  readonly phone: string | null
  /** When their shift begins: theirs is the rest of that day. */
  readonly starts: DateTime
}

/** In a statement over duty, roster, shift and assignment: who is named for safety. */
const named = (sql: Sql) => sql`
  purpose = 'safety' and roster.state = 'published' and cancelled_at is null
    and assignment.state in ('offered', 'standing', 'accepted', 'worked')`

/** Who is named for safety by shifts that begin in a time, whose account is in use, in the order of their shifts. */
export const namedForSafety = (sql: Sql, { from, until }: { from: DateTime; until: DateTime }) => sql<
  NamedForSafety[]
>`
  select assignment.person_id, account_id, email, phone, lower(during) as starts
  from duty join roster using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
    join assignment using (position_id) join account on account.person_id = assignment.person_id
  where ${named(sql)} and disabled_at is null and during && tstzrange(${from}, ${until}) and lower(during) >= ${from}
  order by lower(during), assignment.person_id`

/** How somebody stands to what is to be seen to. */
export interface StandsForSafety {
  /** Named for today, and their shift has begun. */
  readonly onDuty: boolean
  /** Has opened one that is not decided. */
  readonly hasOpened: boolean
  /** Is named within fourteen days, and there is one that nobody opened in time. */
  readonly isCalled: boolean
}

/** How somebody stands to what is to be seen to, at an instant (R15). */
export const standsForSafety = async (sql: Sql, personId: number, at: DateTime): Promise<StandsForSafety> => {
  const [row] = await sql<[StandsForSafety]>`
    with theirs as materialized (
      select lower(during) as starts
      from duty join roster using (duty_id) join shift using (roster_id) join shift_position using (shift_id)
        join assignment using (position_id)
      where ${named(sql)} and assignment.person_id = ${personId}
        and lower(during) between ${at.minus({ days: 14 })} and ${at.plus({ days: 14 })})
    select exists (select from theirs where starts <= ${at} and day_here(starts) = day_here(${at})) as on_duty,
      exists (select from safety_case where opened_by = ${personId} and decided_at is null) as has_opened,
      exists (select from theirs) and exists (
        select from safety_case where escalated_at is not null and opened_at is null and decided_at is null) as is_called`
  return row
}
