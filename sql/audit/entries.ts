import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface AuditEntry {
  readonly at: DateTime
  /** 'party/42', 'account/7', 'clock' */
  readonly actor: string
  /** 'appointment.book' */
  readonly verb: string
  /** 'appointment/17' */
  readonly about: string
}

/** Writes who did what to what: ids and codes, never a name or a contact (R62). The history is only added to. */
export const insertAuditEntry = (sql: Sql, { at, actor, verb, about }: AuditEntry) => sql`
  insert into audit_entry (at, actor, verb, about) values (${at}, ${actor}, ${verb}, ${about})`
