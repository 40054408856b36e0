import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import { ownEnds } from './own-hours.ts'

/** What was tried: a party's, or that of somebody who waits. */
export interface PasscodeTry {
  readonly partyId: number | null
  readonly waitingEntryId: number | null
  readonly reference: string
  readonly passcodeHash: Buffer
  /** Of whoever waits null. */
  readonly ends: DateTime | null
}

/** In an update: the try is counted in its hour. */
const oneMore = (sql: Sql, at: DateTime) => {
  const anHourAgo = at.minus({ hours: 1 })
  return {
    counted: sql`
      passcode_tries = case when passcode_tried_at > ${anHourAgo} then passcode_tries + 1 else 1 end,
      passcode_tried_at = case when passcode_tried_at > ${anHourAgo} then passcode_tried_at else ${at} end`,
    isLeft: sql`(passcode_tried_at is null or passcode_tried_at <= ${anHourAgo} or passcode_tries < 5)`,
  }
}

/**
 * Counts a try at a reference's passcode and gives what to compare it with; undefined when there is no such reference, none
 * with a passcode, or its five tries of this hour are used (R16). Counted before it is compared: of fifty at once, five are.
 * A reference is a party's or somebody's who waits, never both; what there is nothing to count at is counted as missed, so that each
 * writes, and takes, as much (security.md 4 and 7).
 */
export const countTry = async (sql: Sql, reference: string, at: DateTime) => {
  const { counted, isLeft } = oneMore(sql, at)
  const [row] = await sql<PasscodeTry[]>`
    with tried as (
      update party set ${counted}
      from appointment
      where appointment.appointment_id = party.appointment_id
        and reference = ${reference} and passcode_hash is not null and ${isLeft}
      returning party_id, reference, passcode_hash, ${ownEnds(sql)} as ends),
    waited as (
      update waiting_entry set ${counted}
      where reference = ${reference} and passcode_hash is not null and ${isLeft}
      returning waiting_entry_id, reference, passcode_hash),
    missed as (
      insert into counter (what, since, count)
      select 'passcode/missed/' || right(${reference}, 1), date_trunc('hour', ${at}::timestamptz), 1
      where not exists (select from tried) and not exists (select from waited)
      on conflict (what, since) do update set count = counter.count + 1)
    select party_id, null::bigint as waiting_entry_id, reference, passcode_hash, ends from tried
    union all
    select null, waiting_entry_id, reference, passcode_hash, null from waited`
  return row
}

/** The right passcode gives the hour its five tries back. */
export const forgetTries = (sql: Sql, partyId: number) => sql`
  update party set passcode_tries = 0 where party_id = ${partyId}`

/** The same of whoever waits. */
export const forgetWaitingTries = (sql: Sql, waitingEntryId: number) => sql`
  update waiting_entry set passcode_tries = 0 where waiting_entry_id = ${waitingEntryId}`
