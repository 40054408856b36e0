import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Forgets what browsers had open. */
export const deleteSessionsBefore = (sql: Sql, at: DateTime) => sql`
  delete from visitor_session where expires_at <= ${at}`

/** The same of the waiting list. */
export const deleteWaitingSessionsBefore = (sql: Sql, at: DateTime) => sql`
  delete from waiting_session where expires_at <= ${at}`

/** Forgets what was counted by the hour. */
export const deleteCountersBefore = (sql: Sql, at: DateTime) => sql`
  delete from counter where since < ${at}`
