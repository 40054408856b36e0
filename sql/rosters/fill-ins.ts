import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** Somebody whom a coordinator puts into a free position (代填). */
export interface NewFillIn {
  readonly positionId: number
  readonly personId: number
  /** Until when they may change it; null in a draft. */
  readonly answerBy: DateTime | null
}

interface FilledIn {
  /** planned, and locked by hand: in a draft; accepted: in a published roster. */
  readonly state: 'planned' | 'accepted'
  readonly at: DateTime
  /** The account of the coordinator. */
  readonly by: number
}

/** Writes them and gives their numbers: fewer than asked means that somebody holds one of the positions already. It claims nothing. */
export const insertFillIns = (sql: Sql, fillIns: readonly NewFillIn[], { state, at, by }: FilledIn) => sql<
  { positionId: number; assignmentId: number }[]
>`
  insert into assignment
    (position_id, person_id, state, fixed, filled_in, answer_by, answered_by, answered_at, changed_at)
  select "positionId", "personId", ${state}, ${state === 'planned'}, true, "answerBy", ${by}, ${at}, ${at}
  from jsonb_to_recordset(${sql.json(
    fillIns.map(({ answerBy, ...cell }) => ({ ...cell, answerBy: answerBy?.toISO() ?? null })),
  )}::jsonb) as given ("positionId" bigint, "personId" bigint, "answerBy" timestamptz)
  order by "positionId"
  on conflict do nothing
  returning position_id, assignment_id`
