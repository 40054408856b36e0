import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface OfferWritten {
  readonly assignmentId: number
  readonly answerBy: DateTime
}

/** Offers what was planned, each to be answered by an instant of its own. */
export const offerPlanned = (sql: Sql, offers: readonly OfferWritten[], at: DateTime) => sql`
  update assignment
  set state = 'offered', offered_at = ${at}, answer_by = "answerBy", changed_at = ${at}, sequence = sequence + 1
  from jsonb_to_recordset(${sql.json(offers as never)}::jsonb) as offer ("assignmentId" bigint, "answerBy" timestamptz)
  where assignment_id = "assignmentId" and state = 'planned'`

/** Forgets what was planned and was never said to anybody. */
export const deletePlanned = (sql: Sql, assignmentIds: readonly number[]) => sql`
  delete from assignment where assignment_id = any(${[...assignmentIds]}::bigint[]) and state = 'planned'`

export interface Publication {
  readonly rosterId: number
  readonly at: DateTime
  /** The account. */
  readonly by: number
  /** The last instant by which one of its offers is answered; null when it offers nothing. */
  readonly answerBy: DateTime | null
}

/** Writes that a roster that is locked is published. */
export const markPublished = (sql: Sql, { rosterId, at, by, answerBy }: Publication) => sql`
  update roster
  set state = 'published', published_at = ${at}, published_by = ${by}, answer_by = ${answerBy}, version = version + 1
  where roster_id = ${rosterId}`
