import type { Sql } from '../connect.ts'

/** When somebody may be written to on some days of the week: 1 Monday … 7 Sunday, 'HH:mm' to 'HH:mm' (at most '24:00'). */
export interface ReachHours {
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
}

/** In a statement: the hours of whoever they are of as a list, weekdays first; empty: whenever R31 allows. */
export const ownReachHours = (sql: Sql, whose: ReturnType<Sql>) => sql`
  coalesce((
    select jsonb_agg(jsonb_build_object('weekdays', weekdays,
      'from', to_char(lower(hours), 'HH24:MI'), 'to', to_char(upper(hours), 'HH24:MI')) order by weekdays)
    from reach_hours where ${whose}), '[]')`

/** The same in a statement over party. */
export const reachHours = (sql: Sql) => ownReachHours(sql, sql`reach_hours.party_id = party.party_id`)
