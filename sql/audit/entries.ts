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
  /** Ids and codes besides, such as the reason of a look. */
  readonly detail?: Readonly<Record<string, string | number>>
}

/** Writes who did what to what: ids and codes, never a name or a contact (R62). The history is only added to. */
export const insertAuditEntry = (sql: Sql, { at, actor, verb, about, detail = {} }: AuditEntry) => sql`
  insert into audit_entry (at, actor, verb, about, detail)
  values (${at}, ${actor}, ${verb}, ${about}, ${sql.json(detail)}::jsonb)`
