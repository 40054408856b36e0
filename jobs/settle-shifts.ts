import type { Context } from '../server/context.ts'
import { settleWhoCame } from '../server/rosters/settle.ts'

/** Counts the shifts that are over and to whose post somebody came (R48). */
export const settleShifts = (context: Pick<Context, 'sql' | 'now'>): Promise<void> => settleWhoCame(context)
