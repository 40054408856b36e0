import type { Context } from '../server/context.ts'
import { tellClosed } from '../server/messages/tell-closed.ts'

/**
 * Tells those who are expected today where it has been closed since another day, or who booked while it was being closed, that it
 * is.
 */
export const tellClosedToday = async (context: Pick<Context, 'sql' | 'now' | 'config'>): Promise<void> => {
  await context.sql.begin(sql => tellClosed(sql, context, context.now()))
}
