import type { Sql } from '../connect.ts'

/** A wish as it was entered (R42): for a weekday, or for one day. */
export interface WishOf {
  readonly personId: number
  /** Null: of every duty. */
  readonly dutyId: number | null
  readonly weekday: number | null
  readonly day: string | null
  /** Minutes of the day. */
  readonly from: number
  readonly until: number
  readonly kind: 'prefer' | 'avoid' | 'cannot'
}

/** What people wish of a duty in a span of days, and of every duty. */
export const wishesFor = (
  sql: Sql,
  personIds: readonly number[],
  { dutyId, from, until }: { readonly dutyId: number; readonly from: string; readonly until: string },
) => sql<WishOf[]>`
  select person_id, duty_id, weekday, day, kind,
    (extract(epoch from lower(hours)) / 60)::int as "from", (extract(epoch from upper(hours)) / 60)::int as until
  from wish
  where person_id = any(${[...personIds]}::bigint[]) and coalesce(duty_id, ${dutyId}::bigint) = ${dutyId}::bigint
    and (day is null or day >= ${from}::date and day < ${until}::date)
  order by wish_id`

/** Two people who are kept apart, or stand together. */
export interface PairOf {
  readonly personId: number
  readonly withPersonId: number
  readonly kind: 'apart' | 'together'
}

/** The pairs among people. */
export const pairsAmong = (sql: Sql, personIds: readonly number[]) => sql<PairOf[]>`
  select person_id, with_person_id, kind from pair
  where person_id = any(${[...personIds]}::bigint[]) and with_person_id = any(${[...personIds]}::bigint[])
  order by person_id, with_person_id`

/** What somebody set, or a coordinator raised (R40). */
export interface LimitOf {
  readonly personId: number
  readonly mostAWeek: number | null
  readonly mostADay: number | null
}

/** The limits of those among people who have any of their own. */
export const limitsAmong = (sql: Sql, personIds: readonly number[]) => sql<LimitOf[]>`
  select person_id, most_a_week, most_a_day from person_limit where person_id = any(${[...personIds]}::bigint[])`
