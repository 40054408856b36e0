import type { Context } from '../server/context.ts'
import { parkDay } from '../server/park-time.ts'
import { deleteEndedSessions } from '../sql/accounts/sessions.ts'
import { deleteSignInsBefore } from '../sql/accounts/sign-ins.ts'
import {
  deleteCountersBefore,
  deleteSessionsBefore,
  deleteWaitingSessionsBefore,
} from '../sql/booking/forgetting.ts'
import { deleteKnownByBefore } from '../sql/booking/known-by.ts'
import { deleteMetBefore } from '../sql/booking/met.ts'
import { deleteImportsBefore } from '../sql/people/imports.ts'

/** How long it is kept whom a lawyer has met (R19a). */
const YEARS_ON_THE_WALL = 2

/**
 * Forgets the sessions and sign-ins of browsers that are over, what was counted, or handed in as a table, more than a day ago, and who
 * knew whom of what is over; and after two years whom a lawyer has met (R19a).
 */
export const forgetVisits = async ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<void> => {
  const at = now()
  await deleteSessionsBefore(sql, at)
  await deleteWaitingSessionsBefore(sql, at)
  await deleteEndedSessions(sql, at)
  await deleteSignInsBefore(sql, at)
  await deleteCountersBefore(sql, at.minus({ days: 1 }))
  await deleteImportsBefore(sql, at.minus({ days: 1 }))
  await deleteKnownByBefore(sql, at)
  await deleteMetBefore(sql, {
    day: parkDay(at.minus({ years: YEARS_ON_THE_WALL })),
    ended: at.minus({ days: 30 }),
  })
}
