import type { Sql } from '../connect.ts'

/** Two parties of a session that is held together do not meet at the door: the second comes later (R15). */
export const MINUTES_BETWEEN_ARRIVALS = 15

/**
 * In a statement over party and appointment: when it ends, as that party knows it. Of an appointment that was moved after the party
 * withdrew, this is the hour that it was told, as its start is; the end of the whole would tell what the other did (R14, R17).
 */
export const ownEnds = (sql: Sql) => sql`
  (arrives_at - make_interval(mins => case ordinal when 2 then ${MINUTES_BETWEEN_ARRIVALS}::int else 0 end)
    + (upper(during) - lower(during)))`
