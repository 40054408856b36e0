import type { Sql } from '../../sql/connect.ts'
import { deletePauses, type PausedWhy, pausedWhy } from '../../sql/messages/paused-addresses.ts'
import type { Context } from '../context.ts'
import { digests } from '../keys/digest.ts'

/** Why nothing is sent to an address any more, or null: it is sent there. */
export const pauseOf = (
  { sql, keys }: Pick<Context, 'sql' | 'keys'>,
  email: string | null,
): Promise<PausedWhy | null> =>
  email === null ? Promise.resolve(null) : pausedWhy(sql, digests(keys, 'look-up', email))

/** Whoever enters an address anew wants to be written to there: what is amiss with it shows itself anew. */
export const endPause = async (
  sql: Sql,
  { keys }: Pick<Context, 'keys'>,
  contact: string | null,
): Promise<void> => {
  if (contact !== null) await deletePauses(sql, digests(keys, 'look-up', contact))
}
