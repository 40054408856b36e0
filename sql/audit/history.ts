import type { DateTime } from 'luxon'
import type { Administrator } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'

/** Which part of the history is read; null: whatever it is. */
export interface HistoryOf {
  readonly from: DateTime | null
  readonly to: DateTime | null
  /** 'account/7', 'clock' */
  readonly actor: string | null
  readonly verb: string | null
  readonly about: string | null
  /** Entries older than this one. */
  readonly before: number | null
}

export interface HistoryEntry {
  readonly entryId: number
  readonly at: DateTime
  readonly actor: string
  readonly verb: string
  readonly about: string
}

/** As many entries as a page of the history shows. */
export const A_PAGE = 50

/** Who did what to what, the newest first; one more than a page shows, when there are more. */
export const history = (sql: Sql, _who: Administrator, of: HistoryOf) => sql<HistoryEntry[]>`
  select entry_id, at, actor, verb, about from audit_entry
  where (${of.from}::timestamptz is null or at >= ${of.from}) and (${of.to}::timestamptz is null or at < ${of.to})
    and (${of.actor}::text is null or actor = ${of.actor}) and (${of.verb}::text is null or verb = ${of.verb})
    and (${of.about}::text is null or about = ${of.about}) and (${of.before}::bigint is null or entry_id < ${of.before})
  order by entry_id desc limit ${A_PAGE + 1}`
