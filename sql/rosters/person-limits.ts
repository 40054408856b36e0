import type { Sql } from '../connect.ts'
import type { LimitOf } from './askable-wishes.ts'

/** What somebody is asked for at most; null: what is asked of everybody. */
export type LimitWritten = Omit<LimitOf, 'personId'>

export interface LimitShown extends LimitWritten {
  /** Of the person. */
  readonly version: number
}

/** The limits of a person, with the version that an edit of them is of. */
export const limitOf = async (sql: Sql, personId: number): Promise<LimitShown> => {
  const [row] = await sql<[LimitShown]>`
    select version, most_a_week, most_a_day from person left join person_limit using (person_id)
    where person_id = ${personId}`
  return row
}

/** The fewest shifts a week that one of somebody's organisations asks of its own on a day; null where none says. */
export const mostByRules = async (sql: Sql, personId: number, day: string): Promise<number | null> => {
  const [row] = await sql<[{ most: number | null }]>`
    select min(value)::int as most from organisation_rule join affiliation using (organisation_id)
    where rule = 'most_a_week' and person_id = ${personId} and during @> ${day}::date`
  return row.most
}

/** Sets the limits of a person. */
export const upsertLimit = (sql: Sql, personId: number, { mostAWeek, mostADay }: LimitWritten) => sql`
  insert into person_limit (person_id, most_a_week, most_a_day) values (${personId}, ${mostAWeek}, ${mostADay})
  on conflict (person_id) do update set most_a_week = excluded.most_a_week, most_a_day = excluded.most_a_day`
