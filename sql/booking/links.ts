import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'

export interface LinkedParty {
  readonly partyId: number
  readonly appointmentId: number
  readonly linkEpoch: number
  /** The appointment that its keys were made for, where it has another by now; null: the one it has. */
  readonly keyedAs: number | null
  readonly ends: DateTime
}

/** Whom a reference belongs to, and which link is theirs; of whoever was erased none, in a restored database either. */
export const partyOfReference = async (sql: Sql, reference: string) => {
  const [row] = await sql<LinkedParty[]>`
    select party_id, appointment_id, link_epoch, keyed_as, ${ownEnds(sql)} as ends
    from party join appointment using (appointment_id)
    where reference = ${reference} and consented_at is not null and erased_at is null`
  return row
}
