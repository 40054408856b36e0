import type { Sql } from '../connect.ts'

/** In a statement over assignment: what is held, in a word. */
const mark = (sql: Sql) => sql`string_agg(assignment_id::text, ',' order by assignment_id) as mark`
const isHeld = (sql: Sql) => sql`state in ('offered', 'standing', 'accepted', 'worked', 'absent')`

/** Of whoever may be asked for a roster, what they hold in all rosters, in a word: another once they hold more, less or something else. */
export const holdingsAround = async (sql: Sql, rosterId: number): Promise<ReadonlyMap<number, string>> => {
  const rows = await sql<{ personId: number; mark: string }[]>`
    select person_id, ${mark(sql)} from assignment
    where ${isHeld(sql)} and person_id in (
      select person_id from roster join duty_organisation using (duty_id) join affiliation using (organisation_id)
      where roster_id = ${rosterId})
    group by person_id`
  return new Map(rows.map(({ personId, mark }) => [personId, mark]))
}

/** The same of one; undefined of whoever holds nothing. */
export const holdingOfOne = async (sql: Sql, personId: number): Promise<string | undefined> => {
  const [row] = await sql<{ mark: string }[]>`
    select ${mark(sql)} from assignment where ${isHeld(sql)} and person_id = ${personId} group by person_id`
  return row?.mark
}
