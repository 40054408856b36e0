import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'

export interface PasscodeTry {
  readonly partyId: number
  readonly appointmentId: number
  readonly reference: string
  readonly passcodeHash: Buffer
  readonly ends: DateTime
}

/**
 * Counts a try at a reference's passcode and gives what to compare it with; undefined when there is no such reference, none
 * with a passcode, or its five tries of this hour are used (R16). Counted before it is compared: of fifty at once, five are.
 * What there is nothing to count at is counted as missed, so that it writes, and takes, as much (security.md 4 and 7).
 */
export const countTry = async (sql: Sql, reference: string, at: DateTime) => {
  const anHourAgo = at.minus({ hours: 1 })
  const [row] = await sql<PasscodeTry[]>`
    with tried as (
      update party set
        passcode_tries = case when passcode_tried_at > ${anHourAgo} then passcode_tries + 1 else 1 end,
        passcode_tried_at = case when passcode_tried_at > ${anHourAgo} then passcode_tried_at else ${at} end
      from appointment
      where appointment.appointment_id = party.appointment_id
        and reference = ${reference} and passcode_hash is not null
        and (passcode_tried_at is null or passcode_tried_at <= ${anHourAgo} or passcode_tries < 5)
      returning party_id, party.appointment_id, reference, passcode_hash, ${ownEnds(sql)} as ends),
    missed as (
      insert into counter (what, since, count)
      select 'passcode/missed/' || right(${reference}, 1), date_trunc('hour', ${at}::timestamptz), 1
      where not exists (select from tried)
      on conflict (what, since) do update set count = counter.count + 1)
    select party_id, appointment_id, reference, passcode_hash, ends from tried`
  return row
}

/** The right passcode gives the hour its five tries back. */
export const forgetTries = (sql: Sql, partyId: number) => sql`
  update party set passcode_tries = 0 where party_id = ${partyId}`
