import type { OwnOrganisation } from '../../sql/accounts/staff.ts'
import { countToMend } from '../../sql/availability/to-mend.ts'
import { waitsOfOrganisation } from '../../sql/booking/board-waits.ts'
import type { Context } from '../context.ts'

/** What waits for somebody of an organisation, counted: calls, what is unclear, what is to be mended (R36, R20, R9b). */
export const readWaits = async ({ sql, now }: Pick<Context, 'sql' | 'now'>, own: OwnOrganisation) => {
  const [[waits], toMend] = await Promise.all([
    waitsOfOrganisation(sql, own),
    countToMend(sql, { of: own, from: now() }),
  ])
  return { ...waits, toMend }
}
