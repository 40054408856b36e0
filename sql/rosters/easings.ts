import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** One rule let go once for somebody in a roster (R44). */
export interface Eased {
  readonly personId: number
  readonly rule: 'week' | 'day' | 'rest' | 'hours'
  /** 'YYYY-MM-DD': of a week its Monday, of a rest the day of the evening. */
  readonly day: string
  /** Outside of their hours; null of other rules. */
  readonly shiftId: number | null
  /** Shifts, of a rest minutes; of hours 0. */
  readonly allows: number
}

/** The same as it is kept. */
export interface EasedShown extends Eased {
  readonly easingId: number
  readonly person: string
  /** Of the shift. */
  readonly starts: DateTime | null
  readonly ends: DateTime | null
}

/** What is let go in a roster, by day. */
export const easingsOf = (sql: Sql, rosterId: number) => sql<EasedShown[]>`
  select roster_easing_id as easing_id, person_id, name as person, rule, roster_easing.day, shift_id, allows,
    lower(during) as starts, upper(during) as ends
  from roster_easing join person using (person_id) left join shift using (shift_id)
  where roster_easing.roster_id = ${rosterId}
  order by roster_easing.day, roster_easing_id`

export interface Easing {
  readonly rosterId: number
  readonly at: DateTime
  /** The account. */
  readonly by: number
}

/** Lets rules go; where one is let go already it is by as much as is said now. */
export const insertEasings = (sql: Sql, eased: readonly Eased[], { rosterId, at, by }: Easing) => sql`
  insert into roster_easing (roster_id, person_id, rule, day, shift_id, allows, eased_at, eased_by)
  select ${rosterId}, person_id, rule, day, shift_id, allows, ${at}, ${by}
  from unnest(${eased.map(({ personId }) => personId)}::bigint[], ${eased.map(({ rule }) => rule)}::text[],
    ${eased.map(({ day }) => day)}::date[], ${eased.map(({ shiftId }) => shiftId)}::bigint[],
    ${eased.map(({ allows }) => allows)}::int[]) as given (person_id, rule, day, shift_id, allows)
  on conflict (roster_id, person_id, rule, day, shift_id) do update
  set allows = excluded.allows, eased_at = excluded.eased_at, eased_by = excluded.eased_by`

/** What was let go for a shift was for its hours: with others it is no more. */
export const deleteEasingsOfShift = (sql: Sql, shiftId: number) => sql`
  delete from roster_easing where shift_id = ${shiftId}`

/** Takes one back. @returns what it was; undefined when it is none of this roster's */
export const deleteEasing = async (
  sql: Sql,
  rosterId: number,
  easingId: number,
): Promise<Pick<Eased, 'personId' | 'rule'> | undefined> => {
  const [row] = await sql<Pick<Eased, 'personId' | 'rule'>[]>`
    delete from roster_easing where roster_id = ${rosterId} and roster_easing_id = ${easingId}
    returning person_id, rule`
  return row
}
