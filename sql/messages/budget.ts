import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

interface PartsTaken {
  /** Midnight of the day whose budget it is. */
  readonly day: DateTime
  readonly parts: number
}

const WHAT = 'sms/parts'

/**
 * Takes parts from what may be sent on a day, over all instances: of several at once, no more take them than there are.
 * @param most how many may be taken on that day in all
 * @returns no row: they would be more than that, and none is taken.
 */
export const takeParts = (sql: Sql, { day, parts, most }: PartsTaken & { readonly most: number }) => sql<
  { count: number }[]
>`
  insert into counter (what, since, count) select ${WHAT}, ${day}, ${parts} where ${parts} <= ${most}::int
  on conflict (what, since) do update set count = counter.count + excluded.count
    where counter.count + excluded.count <= ${most}
  returning count`

/** Gives back what was taken and did not leave. */
export const returnParts = (sql: Sql, { day, parts }: PartsTaken) => sql`
  update counter set count = greatest(count - ${parts}, 0) where what = ${WHAT} and since = ${day}`
