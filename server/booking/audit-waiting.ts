import type { DateTime } from 'luxon'
import { insertAuditEntry } from '../../sql/audit/entries.ts'
import type { Sql } from '../../sql/connect.ts'

interface Became {
  readonly waitingEntryId: number
  readonly at: DateTime
  readonly verb: 'waiting.offer' | 'waiting.pass' | 'waiting.expire' | 'waiting.undo' | 'waiting.leave'
  /** As the audit names whoever did it; the clock unless it is said. */
  readonly actor?: string
}

/** Writes down what became of somebody who waits (R62). */
export const auditWaiting = (sql: Sql, { waitingEntryId, at, verb, actor = 'clock' }: Became) =>
  insertAuditEntry(sql, { at, actor, verb, about: `waiting/${waitingEntryId}` })
