import type { DateTime } from 'luxon'
import { pick } from '../../sql/availability/pick.ts'
import { queueFor } from '../../sql/availability/queues.ts'
import {
  lockWaiting,
  lockWaitingList,
  type WaitingStanding,
  waitingStanding,
} from '../../sql/booking/offers.ts'
import type { Sql } from '../../sql/connect.ts'

/** Locks the list of an entry, what its offer holds, and the entry, in the order in which all lock them; gives how it stands then. */
export const lockOffer = async (sql: Sql, waitingEntryId: number, at: DateTime): Promise<WaitingStanding> => {
  const { serviceId } = await waitingStanding(sql, waitingEntryId)
  await lockWaitingList(sql, serviceId)
  const { starts } = await waitingStanding(sql, waitingEntryId)
  if (starts) await queueFor(sql, await pick(sql, { serviceId, now: at, starts }), null, waitingEntryId)
  await lockWaiting(sql, waitingEntryId)
  return waitingStanding(sql, waitingEntryId)
}
