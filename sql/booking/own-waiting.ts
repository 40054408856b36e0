import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { ownReachHours, type ReachHours } from './reach-hours.ts'
import type { WaitingPart, WaitingState } from './waiting.ts'

/** Somebody who waits; name and contact are for whoever's look is in the audit (R62). */
export interface OwnWaiting {
  readonly waitingEntryId: number
  readonly reference: string
  readonly state: WaitingState
  readonly serviceZh: string
  readonly serviceEn: string
  readonly enteredAt: DateTime
  /** 'YYYY-MM-DD' */
  readonly lastDay: string
  readonly parts: WaitingPart[]
  /** Of a time that is held for them. */
  readonly starts: DateTime | null
  readonly answerBy: DateTime | null
  /** What is held for them could not be sent: they are to be rung, now (R36). */
  readonly toRing: boolean
  readonly called: string | null
  readonly contactSealed: Buffer | null
  readonly telephoneOf: 'self' | 'family' | 'other' | null
  readonly safeHours: readonly ReachHours[]
}

/** Who waits for the services of one's own organisation, by service, in the order in which they began; nobody whose days are over. */
export const ownWaiting = (sql: Sql, { organisationId }: OwnOrganisation, at: DateTime) => sql<OwnWaiting[]>`
  select waiting_entry_id, reference, state, name_zh as service_zh, name_en as service_en, entered_at, upper(wanted) - 1 as last_day, parts,
    lower(offered) as starts, answer_by, called, contact_sealed, telephone_of,
    ${ownReachHours(sql, sql`reach_hours.waiting_entry_id = waiting_entry.waiting_entry_id`)} as safe_hours,
    exists (
      select from ring
      where ring.waiting_entry_id = waiting_entry.waiting_entry_id and outcome is null and ring_between @> ${at}::timestamptz) as to_ring
  from waiting_entry join service using (service_id)
  where organisation_id = ${organisationId}
    and (state = 'offered' or state in ('waiting', 'passed') and upper(wanted) > day_here(${at}))
  order by service_id, entered_at, waiting_entry_id`

/** Which entry a reference is of, among those of one's own organisation. */
export const ownWaitingOf = async (sql: Sql, { organisationId }: OwnOrganisation, reference: string) => {
  const [row] = await sql<{ waitingEntryId: number }[]>`
    select waiting_entry_id from waiting_entry join service using (service_id)
    where organisation_id = ${organisationId} and reference = ${reference}
      and state in ('waiting', 'passed', 'offered')`
  return row?.waitingEntryId
}
