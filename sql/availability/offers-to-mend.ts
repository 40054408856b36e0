import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Offered } from './stood.ts'
import { unfit } from './unfit.ts'

/** An offer that stands and can no longer be had. */
export interface OfferToMend {
  readonly waitingEntryId: number
  readonly starts: DateTime
}

/**
 * The offers to those who wait that can no longer be had as they are held (R9b, R19): what would be to be mended of an appointment
 * (to-mend.ts), less held than was chosen, a line of the service that is gone, or a service that takes no bookings any more.
 */
export const offersToMend = (sql: Sql, offered: Offered) => sql<OfferToMend[]>`
  with ${unfit(sql, offered)}
  select waiting_entry_id, lower(offered) as starts
  from stood join waiting_entry on waiting_entry_id = stood_id join service on service.service_id = stood.service_id
  where closed_because_zh is not null
    or stood_id in (select stood_id from why)
    or jsonb_array_length(serving) > (
      select count(*) from reservation where reservation.waiting_entry_id = stood_id)
    or exists (
      select from jsonb_to_recordset(serving) as seat (kind text, "needId" bigint)
      where kind = 'person' and not exists (select from service_need where service_need_id = "needId"))
  order by waiting_entry_id`
