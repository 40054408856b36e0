import type { DateTime } from 'luxon'
import type { Sql } from '../connect.ts'
import type { Entered, EntryShown, NewEntry } from './leaves.ts'

/** The extra hours of a person that are not over at an instant, the first first. */
export const extraHoursAfter = (sql: Sql, personId: number, now: DateTime) => sql<Entered[]>`
  select extra_hours_id as id, lower(during) as starts, upper(during) as ends, null::text as kind, version,
    exists (
      select from account
      where account_id = entered_by and account.person_id is distinct from extra_hours.person_id) as filled_in
  from extra_hours where person_id = ${personId} and during && tstzrange(${now}, null)
  order by during`

/** Writes that a person is there beside their week. */
export const insertExtraHours = (sql: Sql, { personId, starts, ends, enteredBy }: NewEntry) => sql`
  insert into extra_hours (person_id, during, entered_by)
  values (${personId}, tstzrange(${starts}, ${ends}), ${enteredBy})`

/** Changes extra hours, when they still are what was shown. Gives whose. */
export const updateExtraHours = (sql: Sql, { id, version }: EntryShown, entry: NewEntry) => sql<
  { personId: number }[]
>`
  update extra_hours set during = tstzrange(${entry.starts}, ${entry.ends}), entered_by = ${entry.enteredBy},
    version = version + 1
  where extra_hours_id = ${id} and person_id = ${entry.personId} and version = ${version}
  returning person_id`

/** Takes extra hours back, when they still are what was shown. Gives whose. */
export const deleteExtraHours = (sql: Sql, { personId, id, version }: EntryShown) => sql<
  { personId: number }[]
>`
  delete from extra_hours where extra_hours_id = ${id} and person_id = ${personId} and version = ${version}
  returning person_id`
