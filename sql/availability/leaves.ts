import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'

/** A time that was entered of somebody beside their week: leave, or extra hours, which have no kind. */
export interface Entered {
  readonly id: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly kind: 'away' | 'court' | null
  /** Somebody else entered it for them (代填). */
  readonly filledIn: boolean
  readonly version: number
}

export interface NewEntry {
  readonly personId: number
  readonly starts: DateTime
  readonly ends: DateTime
  readonly kind: 'away' | 'court' | null
  /** An account. */
  readonly enteredBy: number
}

/** Which entry of whom, and the version of it that a form was shown. */
export interface EntryShown {
  readonly personId: number
  readonly id: number
  readonly version: number
}

/** The leave of a person that is not over at an instant, the first first. */
export const leavesAfter = (sql: Sql, personId: number, now: DateTime) => sql<Entered[]>`
  select leave_id as id, lower(during) as starts, upper(during) as ends, kind, version,
    exists (
      select from account where account_id = entered_by and account.person_id is distinct from leave.person_id) as filled_in
  from leave where person_id = ${personId} and during && tstzrange(${now}, null)
  order by during, leave_id`

/** Writes that a person is not there. */
export const insertLeave = (sql: Sql, { personId, starts, ends, kind, enteredBy }: NewEntry) => sql`
  insert into leave (person_id, during, kind, entered_by)
  values (${personId}, tstzrange(${starts}, ${ends}), ${kind}, ${enteredBy})`

/** Changes leave, when it still is what was shown. Gives whose. */
export const updateLeave = (sql: Sql, { id, version }: EntryShown, entry: NewEntry) => sql<
  { personId: number }[]
>`
  update leave set during = tstzrange(${entry.starts}, ${entry.ends}), kind = ${entry.kind},
    entered_by = ${entry.enteredBy}, version = version + 1
  where leave_id = ${id} and person_id = ${entry.personId} and version = ${version}
  returning person_id`

/** Takes leave back, when it still is what was shown. Gives whose. */
export const deleteLeave = (sql: Sql, { personId, id, version }: EntryShown) => sql<{ personId: number }[]>`
  delete from leave where leave_id = ${id} and person_id = ${personId} and version = ${version} returning person_id`
