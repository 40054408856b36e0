import type { Sql } from '../connect.ts'

/** As many as may be written at once: an entry that began earlier can come to stand before one that was seen already. */
const AT_ONCE = 64

/**
 * The end of the audit, the newest first: it looks other than before when anything was written, and costs the same however long the
 * audit is.
 */
export const latestEntries = (sql: Sql) => sql<{ entryId: number }[]>`
  select entry_id from audit_entry order by entry_id desc limit ${AT_ONCE}`
