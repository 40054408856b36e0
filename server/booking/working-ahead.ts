import type { DateTime } from 'luxon'
import { type WorkingSpan, workingSpans } from '../../sql/availability/working-spans.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'

/** The State's longest holiday is far shorter. */
const DAYS = 21

/** The working hours from the day of an instant on, as far as anything that waits now is to be seen to. */
export const workingAhead = (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  since: DateTime,
): Promise<WorkingSpan[]> =>
  workingSpans(sql, { from: parkDay(since), until: parkDay(now().plus({ days: DAYS })) })
