import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { countToMend } from '../../sql/availability/to-mend.ts'
import { waitsOfOrganisation } from '../../sql/booking/board-waits.ts'
import type { Context } from '../context.ts'
import { parkDay } from '../park-time.ts'
import { certificateWarnings, warningOf } from '../people/rules.ts'
import { yearToConfirm } from './year-to-confirm.ts'

const [LONGEST] = certificateWarnings

/**
 * What waits for somebody of an organisation, counted: calls, what is unclear, what is to be mended (R36, R20, R9b), certificates that
 * run out; and the year that is not confirmed (R6).
 */
export const readWaits = async (context: Pick<Context, 'sql' | 'now'>, own: OwnOrganisation) => {
  const { sql, now } = context
  const [[waits], toMend, unconfirmed] = await Promise.all([
    waitsOfOrganisation(sql, own, parkDay(now()), LONGEST),
    countToMend(sql, { of: own, from: now() }),
    yearToConfirm(context),
  ])
  return { ...waits, toMend, unconfirmed, warns: warningOf(waits.nextOutIn) }
}
