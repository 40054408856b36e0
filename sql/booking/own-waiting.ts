import type { DateTime } from 'luxon'
import type { OwnOrganisation } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import type { WaitingPart, WaitingState } from './waiting.ts'

/** Somebody who waits, as a coordinator reads of them: no name and no contact. */
export interface OwnWaiting {
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
}

/** Who waits for the services of one's own organisation, by service, in the order in which they began. */
export const ownWaiting = (sql: Sql, { organisationId }: OwnOrganisation) => sql<OwnWaiting[]>`
  select reference, state, name_zh as service_zh, name_en as service_en, entered_at, upper(wanted) - 1 as last_day, parts,
    lower(offered) as starts, answer_by
  from waiting_entry join service using (service_id)
  where organisation_id = ${organisationId} and state in ('waiting', 'passed', 'offered')
  order by service_id, entered_at, waiting_entry_id`

/** Which entry a reference is of, among those of one's own organisation. */
export const ownWaitingOf = async (sql: Sql, { organisationId }: OwnOrganisation, reference: string) => {
  const [row] = await sql<{ waitingEntryId: number }[]>`
    select waiting_entry_id from waiting_entry join service using (service_id)
    where organisation_id = ${organisationId} and reference = ${reference}
      and state in ('waiting', 'passed', 'offered')`
  return row?.waitingEntryId
}
