import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A place that is shut (R9b), and why, in the words of whoever closed it. */
export interface ClosureShown {
  readonly placeZh: string
  readonly placeEn: string
  readonly saidZh: string
  readonly saidEn: string
  readonly starts: DateTime
  readonly ends: DateTime
}

/** Closures that are not over yet and begin before an instant: what the home page says today (R9b). */
export const closuresUntil = (sql: Sql, now: DateTime, until: DateTime) => sql<ClosureShown[]>`
  select name_zh as place_zh, name_en as place_en, closure.said_zh, closure.said_en,
    lower(during) as starts, upper(during) as ends
  from closure join place using (place_id)
  where during && tstzrange(${now}, ${until})
  order by during, place_id`
