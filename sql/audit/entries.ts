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

/** Writes that somebody did one thing to many, an entry for each of them. */
export const insertAuditEntries = (
  sql: Sql,
  { at, actor, verb }: Pick<AuditEntry, 'at' | 'actor' | 'verb'>,
  abouts: readonly string[],
) => sql`
  insert into audit_entry (at, actor, verb, about, detail)
  select ${at}, ${actor}, ${verb}, about, '{}'::jsonb from unnest(${[...abouts]}::text[]) as about`
