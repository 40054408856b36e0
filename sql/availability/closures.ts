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

/**
 * Closures that are not over yet and begin before an instant: what the home page says today (R9b). Each is clipped to the day
 * of `now` and to `until`, for it may have no end, or last for weeks.
 */
export const closuresUntil = (sql: Sql, now: DateTime, until: DateTime) => sql<ClosureShown[]>`
  select name_zh as place_zh, name_en as place_en, closure.said_zh, closure.said_en,
    greatest(lower(during), ${now.startOf('day')}) as starts, least(upper(during), ${until}) as ends
  from closure join place using (place_id)
  where during && tstzrange(${now}, ${until})
  order by during, place_id`
