import type { Context } from '../server/context.ts'
import { markUnclear } from '../sql/booking/closing.ts'

/** Marks what nobody ticked until its place closed as unclear, to be asked of its worker (R20). */
export const markUnclearAtClosing = async ({ sql, now }: Pick<Context, 'sql' | 'now'>): Promise<void> => {
  await markUnclear(sql, now())
}
