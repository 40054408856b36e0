import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Counts one more of something since an instant, over all instances, and says how many there are. */
export const countOne = async (sql: Sql, what: string, since: DateTime): Promise<number> => {
  const [row] = await sql<[{ count: number }]>`
    insert into counter (what, since, count) values (${what}, ${since}, 1)
    on conflict (what, since) do update set count = counter.count + 1
    returning count`
  return row.count
}
