import type { Session } from '../../sql/accounts/sessions.ts'
import type { SafetyWorker } from '../../sql/accounts/staff.ts'
import { standsForSafety } from '../../sql/rosters/safety-duty.ts'
import type { Context } from '../context.ts'
import { behind } from './who-works.ts'

/**
 * Whoever is named for safety today, or has begun to see to somebody, or is called because nobody saw to somebody in time (R15); null
 * for everybody else, whatever else they may do. Made here alone, as the other proofs are in who-works.ts.
 */
export const safetyWorkerIn = async (
  { sql, now }: Pick<Context, 'sql' | 'now'>,
  { accountId, personId, locale }: Pick<Session, 'accountId' | 'personId' | 'locale'>,
): Promise<SafetyWorker | null> => {
  if (personId === null) return null
  const { onDuty, hasOpened, isCalled } = await standsForSafety(sql, personId, now())
  if (!(onDuty || hasOpened || isCalled)) return null
  return { accountId, personId, locale, onDuty, isCalled } as SafetyWorker
}

/** For such a worker, with the second factor; to anybody else it is not there (R61). */
export const asSafetyWorker = (context: Context) =>
  behind(context, 'safety worker', session => safetyWorkerIn(context, session))
