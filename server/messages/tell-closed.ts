import type { DateTime } from 'luxon'
import type { Sql } from '../../sql/connect.ts'
import { holdBackNews, partiesToTell } from '../../sql/messages/closure-news.ts'
import type { Context } from '../context.ts'
import { say } from './say.ts'

/**
 * Tells everybody who is expected today where it is closed, once, and holds back what would call them in (R9b): by message from
 * 06:30 inside their safe hours, or by a call of the desk. Nothing of it cancels anything: what stands is to be mended. In the
 * transaction of what closed the place; asked again, it tells whoever was not told yet.
 */
export const tellClosed = async (sql: Sql, context: Pick<Context, 'config'>, at: DateTime): Promise<void> => {
  const today = { from: at, to: at.plus({ days: 1 }).startOf('day') }
  for (const { partyId, closureId } of await partiesToTell(sql, today)) {
    await say(sql, context, { kind: 'closed_today', partyId, closureId, at })
    await holdBackNews(sql, partyId)
  }
}
