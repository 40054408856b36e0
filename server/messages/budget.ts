import { returnParts, takeParts } from '../../sql/messages/budget.ts'
import { partsOf } from '../../views/mail/short-message.ts'
import type { Context } from '../context.ts'
import { smsGateway } from './channels.ts'

/** Why a message waits until tomorrow, or ends where that is too late. */
export const BUDGET_SPENT = 'budget_spent'

/** Of ten parts of a day's budget one is kept for codes, which somebody is waiting for. */
const A_TENTH = 10

/** How many parts may leave on a day in all, this one included. */
export const mostParts = (dailyBudget: number, waitedFor: boolean): number =>
  waitedFor ? dailyBudget : dailyBudget - Math.ceil(dailyBudget / A_TENTH)

const midnight = ({ now }: Pick<Context, 'now'>) => now().startOf('day')

/** The first instant of the next budget. */
export const nextBudget = (context: Pick<Context, 'now'>) => midnight(context).plus({ days: 1 })

/**
 * Takes what a short message costs from the budget of the day (SMS_DAILY_BUDGET); what becomes a file costs nothing.
 * @param waitedFor somebody waits for it.
 * @returns null when the budget is spent; else how to give it back, when the message has not left.
 */
export const spend = async (
  context: Pick<Context, 'sql' | 'now' | 'config'>,
  text: string,
  waitedFor: boolean,
): Promise<(() => Promise<unknown>) | null> => {
  const gateway = smsGateway(context.config)
  if (!gateway) return async () => {}
  const taken = { day: midnight(context), parts: partsOf(text) }
  const most = mostParts(gateway.dailyBudget, waitedFor)
  const [row] = await takeParts(context.sql, { ...taken, most })
  return row ? () => Promise.resolve(returnParts(context.sql, taken)) : null
}
