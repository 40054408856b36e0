import { createTask } from 'node-cron'
import type { Context } from '../server/context.ts'
import { logFault } from '../server/log-fault.ts'
import { openTransports } from '../server/messages/transports/open-transports.ts'
import { PARK_ZONE } from '../sql/instants.ts'
import { runOnce } from './run-once.ts'
import { type Job, timetable } from './timetable.ts'

/** What node-cron has to say: ticks that came late or not at all. Its errors are those of the ticks, logged before they reach it. */
const cronLog = ({ log }: Pick<Context, 'log'>) => ({
  info: (message: string) => log.debug(message),
  warn: (message: string) => log.warn(message),
  error: () => log.error('cron'),
  debug: () => {},
})

/** Wakes the jobs of the timetable. Whatever goes wrong in a tick, the process and the other ticks live on. */
export const startJobs = (
  context: Context,
  jobs: readonly Job[] = timetable,
): { readonly stop: () => Promise<void> } => {
  const transports = openTransports(context.config)
  const stopping = new AbortController()
  const { signal } = stopping
  const running = new Set<Promise<unknown>>()

  const tick = async ({ job, run, leases = false }: Job) => {
    const at = context.now().startOf('minute')
    const work = () => run({ context, transports, signal })
    const done = (leases ? work() : runOnce(context, { job, tick: at }, work)).catch(error =>
      logFault(context.log, error, { job }),
    )
    running.add(done)
    await done
    running.delete(done)
  }

  const tasks = jobs.map(job =>
    createTask(job.ticks, () => tick(job), {
      name: job.job,
      timezone: PARK_ZONE,
      noOverlap: true,
      logger: cronLog(context),
    }),
  )
  for (const task of tasks) task.start()

  /** No tick begins any more; those that run finish the message they are at. */
  const stop = async () => {
    stopping.abort()
    await Promise.all(tasks.map(task => task.destroy()))
    await Promise.all(running)
    transports.close()
  }
  return { stop }
}
