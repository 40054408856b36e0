import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** How far a roster that is being made is, in numbers only; before the first word all are null. */
export interface SolveProgress {
  readonly filled: number | null
  readonly needed: number | null
  /** Between those who carry most and least, by their share. */
  readonly spread: number | null
  readonly proved: boolean
  /** Somebody changed the roster meanwhile: what was made for it is not kept. */
  readonly overtaken: boolean
}

export interface Solve {
  readonly startedAt: DateTime
  /** Over: whoever made it is gone. */
  readonly leasedUntil: DateTime
  readonly endedAt: DateTime | null
  readonly progress: SolveProgress
}

export interface SolveTerms {
  readonly rosterId: number
  /** A uuid of the one making. */
  readonly run: string
  readonly at: DateTime
  readonly until: DateTime
}

const nothing: SolveProgress = { filled: null, needed: null, spread: null, proved: false, overtaken: false }

/** Begins to make a roster, unless it is being made already, by whichever instance. Whether it is ours to make. */
export const beginSolve = async (sql: Sql, { rosterId, run, at, until }: SolveTerms): Promise<boolean> => {
  const { count } = await sql`
    insert into solve (roster_id, run, started_at, leased_until, progress)
    values (${rosterId}, ${run}, ${at}, ${until}, ${sql.json({ ...nothing })})
    on conflict (roster_id) do update
    set run = excluded.run, started_at = excluded.started_at, leased_until = excluded.leased_until, stop_asked = false,
      ended_at = null, progress = excluded.progress
    where solve.ended_at is not null or solve.leased_until <= ${at}`
  return count === 1
}

/** Says how far it is and keeps it ours for a while more. Whether it should stop: somebody asked, or it is not ours any more. */
export const keepSolving = async (
  sql: Sql,
  { rosterId, run, until }: Omit<SolveTerms, 'at'>,
  progress: SolveProgress,
): Promise<boolean> => {
  const [row] = await sql<{ stopAsked: boolean }[]>`
    update solve set leased_until = ${until}, progress = ${sql.json({ ...progress })}
    where roster_id = ${rosterId} and run = ${run} and ended_at is null
    returning stop_asked`
  return row?.stopAsked ?? true
}

/** Says that it ended, and what came of it. Whether it was still ours. */
export const endSolve = async (
  sql: Sql,
  { rosterId, run, at }: Omit<SolveTerms, 'until'>,
  progress: SolveProgress,
): Promise<boolean> => {
  const { count } = await sql`
    update solve set ended_at = ${at}, progress = ${sql.json({ ...progress })}
    where roster_id = ${rosterId} and run = ${run} and ended_at is null`
  return count === 1
}

/** Asks whoever makes it to stop, and to keep the best so far. */
export const askToStop = (sql: Sql, rosterId: number) =>
  sql`update solve set stop_asked = true where roster_id = ${rosterId} and ended_at is null`

/** The last making of a roster; undefined when nobody ever asked for one. */
export const solveOf = async (sql: Sql, rosterId: number): Promise<Solve | undefined> => {
  const [row] = await sql<Solve[]>`
    select started_at, leased_until, ended_at, progress from solve where roster_id = ${rosterId}`
  return row
}
