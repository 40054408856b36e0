import { DateTime } from 'luxon'
import { freeTimeOfOffers } from '../../sql/availability/claims.ts'
import { eraseByTombstones } from '../../sql/booking/erasure.ts'
import { endWaiting } from '../../sql/booking/waiting-ended.ts'
import type { Sql } from '../../sql/connect.ts'
import { PARK_ZONE } from '../../sql/instants.ts'
import { readTombstones, type Tombstone, tombstonesOfFile } from './tombstones.ts'

/** Who was being erased while the backup was made may still stand in it. */
const margin = { minutes: 10 }

/** Everybody who was erased at once, as VAR_DIR and further files know it. */
export const gatherTombstones = async (varDir: string, files: readonly string[]): Promise<Tombstone[]> =>
  (await Promise.all([readTombstones(varDir), ...files.map(tombstonesOfFile)])).flat()

/**
 * Erases again in a restored database whoever was erased since its backup was made (security.md 22). Who was erased before is erased in
 * it; and a number that was given out anew since is somebody else.
 * @returns how many were found.
 */
export const replayTombstones = async (
  sql: Sql,
  tombstones: readonly Tombstone[],
  { since, at }: { since: DateTime; at: DateTime },
): Promise<number> => {
  const from = since.minus(margin)
  const later = tombstones.filter(tombstone => DateTime.fromISO(tombstone.at, { zone: PARK_ZONE }) >= from)
  const idsOf = (whose: 'party' | 'waiting') => [...new Set(later.flatMap(one => one[whose] ?? []))]
  const parties = await eraseByTombstones(sql, idsOf('party'), at)
  const left = await endWaiting(sql, idsOf('waiting'), { state: 'left', at })
  await freeTimeOfOffers(sql, idsOf('waiting'))
  return parties.length + left.length
}
