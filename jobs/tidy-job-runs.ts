import type { Context } from '../server/context.ts'
import { deleteJobRunsBefore } from '../sql/messages/job-runs.ts'

/** Forgets the ticks of more than a week ago. */
export const tidyJobRuns = async ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<void> => {
  await deleteJobRunsBefore(sql, now().minus({ weeks: 1 }))
}
