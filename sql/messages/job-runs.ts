import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

export interface JobRun {
  readonly job: string
  readonly tick: DateTime
}

/** Takes a tick of a job. Of several instances one gets true, the others false. */
export const beginJobRun = async (sql: Sql, { job, tick }: JobRun, at: DateTime): Promise<boolean> => {
  const rows = await sql`
    insert into job_run (job, tick, started_at) values (${job}, ${tick}, ${at})
    on conflict (job, tick) do nothing
    returning job`
  return rows.length === 1
}

/** Writes how a tick ended. */
export const endJobRun = (sql: Sql, { job, tick }: JobRun, at: DateTime, outcome: 'done' | 'failed') => sql`
  update job_run set ended_at = ${at}, outcome = ${outcome} where job = ${job} and tick = ${tick}`

/** Forgets the ticks before an instant: they are kept to see how the jobs fare, not for ever. */
export const deleteJobRunsBefore = (sql: Sql, before: DateTime) => sql`
  delete from job_run where tick < ${before}`

export interface LastRun {
  readonly job: string
  readonly startedAt: DateTime
  readonly outcome: string | null
}

/** The latest run of each job, by whichever instance. */
export const lastJobRuns = (sql: Sql) => sql<LastRun[]>`
  select distinct on (job) job, started_at, outcome from job_run order by job, tick desc`
