import type { DateTime } from 'luxon'
import type { OwnDuties } from '../accounts/staff.ts'
import type { Sql } from '../connect.ts'
import { A_PAGE } from './history.ts'

/** One thing that was done with a roster, one of its shifts, or somebody's shift. */
export interface RosterEntry {
  readonly entryId: number
  readonly at: DateTime
  readonly verb: string
  /** 'account/7', 'person/3', 'clock' */
  readonly actor: string
  /** Of an actor who is of one's own organisation, or was. */
  readonly actorName: string | null
  /** The shift that it is about; null of what is about the whole. */
  readonly starts: DateTime | null
  readonly ends: DateTime | null
  /** Whose shift it is, 'person/3', and their name when they are of one's own organisation, or were. */
  readonly holder: string | null
  readonly holderName: string | null
}

/**
 * What the audit holds of a roster, the newest first; one more than a page shows, when there are more. Names are those of one's own
 * organisation's people alone (R60): others stand there by their number. Of the park's own duties they are everybody's.
 * @param before entries older than this one; null: the newest.
 */
export const rosterEntries = (
  sql: Sql,
  { organisationId }: OwnDuties,
  rosterId: number,
  before: number | null,
) => sql<RosterEntry[]>`
  with own as (
    select distinct person_id, name from person join affiliation using (person_id)
    where organisation_id = coalesce(${organisationId}, organisation_id)),
  held as materialized (
    select assignment_id, assignment.person_id, during
    from shift join shift_position using (shift_id) join assignment using (position_id) where roster_id = ${rosterId}),
  thing as materialized (
    select 'roster/' || ${rosterId}::bigint as about, null::tstzrange as during, null::bigint as person_id
    union all
    select 'shift/' || shift_id, during, null from shift where roster_id = ${rosterId}
    union all
    select 'assignment/' || assignment_id, during, person_id from held
    union all
    select 'swap/' || swap_id, during, person_id from swap join held using (assignment_id)
    union all
    select 'urgent/' || call_id, during, null
    from shift join shift_position using (shift_id) join urgent_call using (position_id) where roster_id = ${rosterId})
  select entry_id, at, verb, actor, coalesce(by_account.name, by_person.name) as actor_name, lower(during) as starts, upper(during) as ends,
    'person/' || thing.person_id as holder, holder.name as holder_name
  from thing join audit_entry using (about)
    left join account on actor = 'account/' || account_id
    left join own by_account on by_account.person_id = account.person_id
    left join own by_person on actor = 'person/' || by_person.person_id
    left join own holder on holder.person_id = thing.person_id
  where ${before}::bigint is null or entry_id < ${before}
  order by entry_id desc limit ${A_PAGE + 1}`
