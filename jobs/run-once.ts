import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { beginJobRun, endJobRun, type JobRun } from '../sql/messages/job-runs.ts'

/**
 * Runs a tick of a job unless another instance has it. What goes wrong in it is written down and is over: a tick is never run
 * again, and the next one asks the database anew what is due.
 * @returns whether this instance ran it.
 */
export const runOnce = async (
  { sql, now, log }: Pick<Context, 'sql' | 'now' | 'log'>,
  run: JobRun,
  work: () => Promise<void>,
): Promise<boolean> => {
  if (!(await beginJobRun(sql, run, now()))) return false
  const outcome = await work().then(
    () => 'done' as const,
    error => {
      logFault(log, error, { job: run.job })
      return 'failed' as const
    },
  )
  await endJobRun(sql, run, now(), outcome)
  return true
}
