import { insertAuditEntries } from '../../sql/audit/entries.ts'
import { type ClosureWritten, holdPlaces, insertClosures } from '../../sql/availability/closures.ts'
import type { Sql } from '../../sql/connect.ts'
import type { Context } from '../context.ts'
import { tellClosed } from '../messages/tell-closed.ts'

/**
 * The step that closes places, in a transaction of whoever calls it; gives the closures that it made. A place that is closed for all
 * of that time already stays as it is: two who close it at once close it once.
 */
export const writeClosures = async (sql: Sql, closure: ClosureWritten): Promise<number[]> => {
  await holdPlaces(sql, closure.placeIds)
  return (await insertClosures(sql, closure)).map(({ closureId }) => closureId)
}

/**
 * Closes places for a time (R9b): from this moment nothing is sold there, the home page says so on its day, and who is expected today is
 * told. What stands in it is to be mended; nothing is cancelled by it.
 */
export const closePlaces = (
  context: Pick<Context, 'sql' | 'config'>,
  closure: ClosureWritten,
): Promise<void> =>
  context.sql.begin(async sql => {
    const { at, accountId } = closure
    const closureIds = await writeClosures(sql, closure)
    const made = { at, actor: `account/${accountId}`, verb: 'closure.make' }
    await insertAuditEntries(
      sql,
      made,
      closureIds.map(id => `closure/${id}`),
    )
    await tellClosed(sql, context, at)
  })
