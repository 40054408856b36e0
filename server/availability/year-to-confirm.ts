import { firstUnconfirmed } from '../../sql/availability/years.ts'
import type { Staff } from '../../views/kit/staff.ts'
import type { Context } from '../context.ts'

const NOVEMBER = 11

/** The first year that is not confirmed and should be: this one, and from 1 November the next (R6); null when there is none. */
export const yearToConfirm = ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<number | null> => {
  const { year, month } = now()
  return firstUnconfirmed(sql, month >= NOVEMBER ? [year, year + 1] : [year])
}

/** Whether somebody can confirm a year: administrators alone. */
export const confirmsYears = ({ hats }: Staff): boolean => hats.some(({ role }) => role === 'administrator')
